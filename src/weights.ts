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
    "version": -0.701,
    "left": -0.0372,
    "count": 2.6008,
    "cover": 0.0127,
    "choice": 0.7201
  },
  "sentence": {
    "local": {
      "bias": -6.9505,
      "cover of the fuller": 1.4256,
      "cover of the lesser": -0.3758,
      "shared weight": 1.646,
      "numbers": 0.6387,
      "odd numbers": -0.397,
      "names": -0.0393,
      "anchors": 0.9376,
      "quoted": -2.105,
      "exact": 0.8379,
      "run": 0.2445,
      "wording": 0.9885
    },
    "context": {
      "bias": -0.5946,
      "alone": 0.4861,
      "rivals": 0.0499,
      "nearest rival": 0.2536,
      "neighbours in step": 0.0755,
      "neighbours at one side": 0.1849,
      "article": 3.3292,
      "distance": -1.648
    },
    "kind": {
      "verbatim": {
        "bias": -2.11,
        "wording": 1.4474,
        "same": 3.8125,
        "exact": -1.8131,
        "cover of the fuller": 0.0875,
        "cover of the lesser": 1.2753,
        "quoted": -0.3896,
        "quoted only": -0.3994,
        "run": -0.3425
      },
      "edited": {
        "bias": -2.3978,
        "wording": 2.7996,
        "same": -3.7707,
        "exact": -1.3038,
        "cover of the fuller": 2.3863,
        "cover of the lesser": 2.1529,
        "quoted": -1.5266,
        "quoted only": -0.831,
        "run": -0.1349
      },
      "paraphrased": {
        "bias": 2.6647,
        "wording": -3.3199,
        "same": -1.72,
        "exact": 1.9232,
        "cover of the fuller": -1.2367,
        "cover of the lesser": -2.5541,
        "quoted": -0.7209,
        "quoted only": -0.4828,
        "run": 0.272
      },
      "quoted": {
        "bias": -1.0421,
        "wording": -0.6937,
        "same": -0.8497,
        "exact": -0.5463,
        "cover of the fuller": -1.172,
        "cover of the lesser": -0.7838,
        "quoted": 2.652,
        "quoted only": 1.717,
        "run": -0.0379
      }
    }
  },
  "parent": {
    "cover": 1.8815,
    "log cover": 0.3559,
    "asymmetry": -0.6289,
    "nearest": 1.0948,
    "exclusive": -0.9223,
    "vocabulary": -0.5341,
    "rare": 0.1473,
    "mediated": -0.8006,
    "mediated by a creditor": -0.8279,
    "direct": -0.1542,
    "lacks": -2.2482,
    "holds": -1.0549,
    "composite": 0.1158,
    "hub": -1.0485,
    "adds facts": -1.6798,
    "drops facts": -0.2211,
    "adds quotes": -1.6892,
    "drops quotes": -0.2856,
    "length": 1.1433,
    "whole": 0.263,
    "told": 1.8556,
    "reverse": -0.5393,
    "another": 0.1908,
    "inherited": -0.4371,
    "absent": -0.5389,
    "told here": 1.3066,
    "unnamed": 0.8645,
    "parent signs": 0.7097,
    "child signs": -0.1275,
    "revised": 0.548,
    "parent named by others": 1.0083,
    "parent earlier": 0.5781,
    "parent later": -1.0681,
    "none": 0.2644,
    "none signs": 0.7236,
    "none union": -0.8904,
    "none top": 0.2362,
    "none credits": -1.399,
    "none absent": -0.057,
    "lost": -1.1111,
    "lost signs": -0.691,
    "lost union": 1.438,
    "lost left": 0.6269,
    "lost credits": -1.3334,
    "lost absent": 0.7972,
    "lost absent shared": 1.8156,
    "via": -1.007,
    "via cover": 2.6862,
    "via union": -0.2346,
    "via lacks": -0.9426,
    "via work": 0.5938,
    "via signs": 0.0806,
    "via earlier": -0.0701,
    "via later": 1.011,
    "via holds": 0.1855,
    "via new": -0.2172
  },
  "second": {
    "second": 2.2555,
    "extra": 0.0633,
    "log extra": 1.838,
    "count": 0.4613,
    "kin": -1.665,
    "cover": -0.0327,
    "named": -0.162,
    "signs": 0.7722,
    "composite": -0.4129,
    "holds": -1.6209,
    "later": -0.641,
    "local": 0.4177
  },
  "kind": {
    "republished": {
      "bias": -1.1448,
      "share": 0.2264,
      "share of the parent": 0.4832,
      "wording": 0.5227,
      "unchanged": 3.4715,
      "size": 2.6656,
      "little": -0.2343,
      "whole": 0.9067,
      "revised": -1.0238
    },
    "abridged": {
      "bias": -0.9574,
      "share": -0.0507,
      "share of the parent": -2.4257,
      "wording": 1.4157,
      "unchanged": 0.9929,
      "size": -3.6456,
      "little": -0.3626,
      "whole": 1.7337,
      "revised": -0.0542
    },
    "edited": {
      "bias": -0.2876,
      "share": -0.2667,
      "share of the parent": 2.1338,
      "wording": 3.4772,
      "unchanged": -3.38,
      "size": 0.3351,
      "little": -1.0263,
      "whole": -0.6654,
      "revised": -0.8452
    },
    "rewritten": {
      "bias": 2.3063,
      "share": 2.3658,
      "share of the parent": 0.9205,
      "wording": -5.5141,
      "unchanged": -1.6425,
      "size": -0.1616,
      "little": -0.8208,
      "whole": -0.6646,
      "revised": -0.043
    },
    "quoted": {
      "bias": 0.8057,
      "share": -1.5033,
      "share of the parent": -0.9996,
      "wording": -0.0405,
      "unchanged": -0.3071,
      "size": 0.2287,
      "little": 2.7083,
      "whole": -0.5928,
      "revised": -0.0601
    },
    "revised": {
      "bias": -0.7514,
      "share": -0.7871,
      "share of the parent": -0.1161,
      "wording": 0.2091,
      "unchanged": 0.829,
      "size": 0.5906,
      "little": -0.2642,
      "whole": -0.7182,
      "revised": 2.0263
    }
  },
  "confidence": {
    "bias": -0.1641,
    "slope": 1.3591
  },
  "credit": {
    "dateline": 3.0681,
    "attribution": 4.1744,
    "copyright": 1.9924,
    "byline": 1.5041,
    "signoff": 3.0445
  },
  "shared": {
    "least": 0.3
  }
}
