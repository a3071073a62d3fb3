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
    "version": -0.7046,
    "left": 0.2556,
    "count": 2.6992,
    "cover": -0.1958,
    "choice": 0.6872
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
    "cover": 1.9419,
    "log cover": 0.0456,
    "asymmetry": -0.7672,
    "nearest": 0.6467,
    "exclusive": -0.4228,
    "vocabulary": -0.4534,
    "rare": 0.1028,
    "mediated": -1.0363,
    "direct": -0.0883,
    "lacks": -2.3012,
    "holds": -1.1216,
    "composite": -0.2265,
    "hub": -1.2653,
    "adds facts": -1.7791,
    "drops facts": 0.3983,
    "adds quotes": -1.9473,
    "drops quotes": -0.2517,
    "length": 1.3275,
    "whole": 0.5648,
    "told": 2.2768,
    "reverse": -0.5486,
    "another": -0.1122,
    "inherited": -0.3174,
    "absent": 0.2512,
    "parent signs": 0.6511,
    "child signs": -0.1495,
    "revised": 0.4917,
    "parent named by others": 0.8282,
    "parent earlier": 0.6386,
    "parent later": -1.2606,
    "none": 0.3581,
    "none signs": 0.6835,
    "none union": -0.7777,
    "none top": 0.069,
    "none credits": -1.4758,
    "none absent": -0.0562,
    "lost": -1.5021,
    "lost signs": -0.5355,
    "lost union": 1.5448,
    "lost left": -0.0433,
    "lost credits": -1.1457,
    "lost absent": 0.6111,
    "lost absent shared": 2.1244,
    "via": -1.0702,
    "via cover": 2.5825,
    "via union": -0.4072,
    "via lacks": -0.6951,
    "via work": 0.9012,
    "via signs": 0.1546,
    "via earlier": -0.1409,
    "via later": 0.9606,
    "via holds": 0.2442,
    "via new": 0.0548
  },
  "second": {
    "second": 3.5837,
    "extra": 0.0488,
    "log extra": 1.6637,
    "count": 0.4576,
    "kin": -2.2417,
    "cover": -0.1701,
    "named": -0.1752,
    "signs": 0.5801,
    "composite": -0.393,
    "holds": -1.6839,
    "later": -0.8482,
    "local": 0.7661
  },
  "kind": {
    "republished": {
      "bias": -1.2675,
      "share": 0.3588,
      "share of the parent": 0.4979,
      "wording": 0.5116,
      "unchanged": 3.3336,
      "size": 2.6414,
      "little": -0.2125,
      "whole": 0.9161,
      "revised": -0.9359
    },
    "abridged": {
      "bias": -1.008,
      "share": 0.0181,
      "share of the parent": -2.3622,
      "wording": 1.3195,
      "unchanged": 0.9214,
      "size": -3.5109,
      "little": -0.3383,
      "whole": 1.7637,
      "revised": -0.0508
    },
    "edited": {
      "bias": -0.0619,
      "share": -0.2808,
      "share of the parent": 1.7456,
      "wording": 3.3672,
      "unchanged": -3.0818,
      "size": 0.2105,
      "little": -1.1735,
      "whole": -0.7119,
      "revised": -0.8892
    },
    "rewritten": {
      "bias": 2.229,
      "share": 2.1527,
      "share of the parent": 1.2217,
      "wording": -5.3674,
      "unchanged": -1.6384,
      "size": -0.1443,
      "little": -0.6993,
      "whole": -0.6514,
      "revised": -0.0849
    },
    "quoted": {
      "bias": 0.8335,
      "share": -1.5228,
      "share of the parent": -0.9955,
      "wording": 0.1139,
      "unchanged": -0.2754,
      "size": 0.2177,
      "little": 2.6733,
      "whole": -0.6379,
      "revised": -0.0818
    },
    "revised": {
      "bias": -0.7487,
      "share": -0.7326,
      "share of the parent": -0.1081,
      "wording": 0.0906,
      "unchanged": 0.722,
      "size": 0.589,
      "little": -0.2503,
      "whole": -0.6791,
      "revised": 2.0427
    }
  },
  "confidence": {},
  "credit": {},
  "shared": {
    "least": 0.3
  }
}
