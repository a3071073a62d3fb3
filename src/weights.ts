/** A fitted weight by feature. */
export type Table = Readonly<Record<string, number>>

export interface Weights {
  readonly sentence: {
    readonly local: Table
    readonly context: Table
    readonly kind: Readonly<Record<'verbatim' | 'edited' | 'paraphrased' | 'quoted', Table>>
  }
  readonly parent: Table
  readonly second: Table
  readonly version: Table
  readonly kind: Readonly<Record<'republished' | 'abridged' | 'edited' | 'rewritten' | 'quoted' | 'revised', Table>>
  readonly confidence: Table
  readonly credit: Table
  /** `least`: the probability from which on a sentence counts as shared. */
  readonly shared: { readonly least: number }
}

/** The one table of fitted weights, in nats. Written by `npm run fit`; not to be edited by hand. */
export const WEIGHTS: Weights = {
  "version": {
    "version": -0.6177,
    "left": 0.2812,
    "count": 2.5445,
    "cover": -0.2693,
    "choice": 0.7469
  },
  "sentence": {
    "local": {
      "bias": -7.3143,
      "cover of the fuller": 1.4072,
      "cover of the lesser": -0.2771,
      "shared weight": 1.8145,
      "numbers": 0.8076,
      "odd numbers": -0.4113,
      "names": -0.0757,
      "anchors": 1.0247,
      "quoted": -1.8973,
      "exact": 0.8433,
      "run": 0.286,
      "wording": 0.9367
    },
    "context": {
      "bias": -0.514,
      "alone": 0.528,
      "rivals": 0.0334,
      "nearest rival": 0.2678,
      "neighbours in step": 0.0767,
      "neighbours at one side": 0.1896,
      "article": 3.3156,
      "distance": -1.475
    },
    "kind": {
      "verbatim": {
        "bias": -2.0813,
        "wording": 1.3233,
        "same": 3.7851,
        "exact": -1.7841,
        "cover of the fuller": 0.038,
        "cover of the lesser": 1.171,
        "quoted": -0.4584,
        "quoted only": -0.386,
        "run": -0.2419
      },
      "edited": {
        "bias": -2.3799,
        "wording": 2.8649,
        "same": -3.676,
        "exact": -1.4937,
        "cover of the fuller": 2.4419,
        "cover of the lesser": 2.2393,
        "quoted": -1.4339,
        "quoted only": -0.7158,
        "run": -0.1534
      },
      "paraphrased": {
        "bias": 2.683,
        "wording": -3.2362,
        "same": -1.6677,
        "exact": 2.0052,
        "cover of the fuller": -1.2747,
        "cover of the lesser": -2.5508,
        "quoted": -0.6614,
        "quoted only": -0.5534,
        "run": 0.2397
      },
      "quoted": {
        "bias": -0.9843,
        "wording": -0.7092,
        "same": -0.8142,
        "exact": -0.484,
        "cover of the fuller": -1.1488,
        "cover of the lesser": -0.7833,
        "quoted": 2.569,
        "quoted only": 1.6597,
        "run": -0.0399
      }
    }
  },
  "parent": {
    "cover": 1.7816,
    "log cover": 0.0007,
    "asymmetry": -0.8345,
    "nearest": 1.067,
    "exclusive": 0.2679,
    "vocabulary": -0.4442,
    "rare": 0.1573,
    "lacks": -3.3375,
    "holds": -2.0388,
    "composite": -0.2317,
    "hub": -1.28,
    "adds facts": -1.7807,
    "drops facts": 0.452,
    "adds quotes": -1.9635,
    "drops quotes": 0.0263,
    "length": 1.6754,
    "whole": 0.366,
    "told": 2.182,
    "reverse": -0.5829,
    "another": -0.1475,
    "inherited": -0.1414,
    "absent": 0.386,
    "parent signs": 0.5589,
    "child signs": -0.2136,
    "revised": 0.4798,
    "parent named by others": 0.337,
    "parent earlier": 0.6643,
    "parent later": -1.3049,
    "none": 0.5751,
    "none signs": 0.7181,
    "none union": -0.5637,
    "none top": 0.4093,
    "none credits": -1.4725,
    "none absent": 0.0956,
    "lost": -1.2551,
    "lost signs": -0.506,
    "lost union": 2.0463,
    "lost left": -0.1949,
    "lost credits": -1.2006,
    "lost absent": 0.7551,
    "lost absent shared": 2.1695,
    "via": -0.7753,
    "via cover": 2.6814,
    "via union": 0.0738,
    "via lacks": -0.4925,
    "via work": 1.48,
    "via signs": 0.3438,
    "via earlier": -0.1439,
    "via later": 0.9275,
    "via holds": 0.2225,
    "via new": -0.0151
  },
  "second": {
    "second": 2.4683,
    "extra": 0.0601,
    "log extra": 1.5827,
    "count": 0.6651,
    "kin": -1.915,
    "cover": 0.1408,
    "named": -0.3518,
    "signs": 0.6494,
    "composite": -0.3612,
    "holds": -1.15,
    "later": -0.9702,
    "local": 0.7516
  },
  "kind": {
    "republished": {
      "bias": -1.2163,
      "share": 0.3198,
      "share of the parent": 0.5835,
      "wording": 0.5788,
      "unchanged": 3.424,
      "size": 2.718,
      "little": -0.2248,
      "whole": 0.8221,
      "revised": -0.4708
    },
    "abridged": {
      "bias": -0.9695,
      "share": 0.0524,
      "share of the parent": -2.3964,
      "wording": 1.3623,
      "unchanged": 1.0012,
      "size": -3.5653,
      "little": -0.3503,
      "whole": 1.7739,
      "revised": -0.015
    },
    "edited": {
      "bias": -0.0367,
      "share": -0.3296,
      "share of the parent": 1.8326,
      "wording": 3.3844,
      "unchanged": -2.9521,
      "size": 0.276,
      "little": -1.1828,
      "whole": -0.7381,
      "revised": -0.425
    },
    "rewritten": {
      "bias": 2.2102,
      "share": 2.1678,
      "share of the parent": 1.251,
      "wording": -5.259,
      "unchanged": -1.5651,
      "size": -0.0344,
      "little": -0.6988,
      "whole": -0.7439,
      "revised": -0.027
    },
    "quoted": {
      "bias": 0.8463,
      "share": -1.5097,
      "share of the parent": -0.9575,
      "wording": 0.1418,
      "unchanged": -0.243,
      "size": 0.2354,
      "little": 2.6614,
      "whole": -0.653,
      "revised": -0.0243
    },
    "revised": {
      "bias": -0.8525,
      "share": -0.7066,
      "share of the parent": -0.3143,
      "wording": -0.1808,
      "unchanged": 0.3154,
      "size": 0.3768,
      "little": -0.2052,
      "whole": -0.4615,
      "revised": 0.962
    }
  },
  "confidence": {},
  "credit": {},
  "shared": {
    "least": 0.3
  }
}
