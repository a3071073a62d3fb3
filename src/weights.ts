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
    "version": -0.5228,
    "left": 0.0003,
    "count": 2.4288,
    "cover": -0.2037,
    "choice": 0.743
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
    "cover": 1.9486,
    "log cover": 0.3287,
    "asymmetry": -0.6522,
    "nearest": 0.9894,
    "exclusive": -0.9149,
    "vocabulary": -0.5526,
    "rare": 0.137,
    "mediated": -1.0109,
    "direct": -0.1519,
    "lacks": -2.1853,
    "holds": -1.0336,
    "composite": 0.0849,
    "hub": -1.0428,
    "adds facts": -1.6384,
    "drops facts": -0.1257,
    "adds quotes": -1.6145,
    "drops quotes": -0.2819,
    "length": 1.206,
    "whole": 0.2521,
    "told": 2.4244,
    "reverse": -0.5281,
    "another": -0.0686,
    "inherited": -0.285,
    "absent": 0.1168,
    "parent signs": 0.6378,
    "child signs": -0.1271,
    "revised": 0.4728,
    "parent named by others": 0.7041,
    "parent earlier": 0.6137,
    "parent later": -1.0691,
    "none": 0.2452,
    "none signs": 0.7234,
    "none union": -0.9033,
    "none top": 0.1953,
    "none credits": -1.5751,
    "none absent": -0.0425,
    "lost": -1.1314,
    "lost signs": -0.6924,
    "lost union": 1.3842,
    "lost left": 0.6912,
    "lost credits": -1.4806,
    "lost absent": 0.7555,
    "lost absent shared": 1.9682,
    "via": -1.0308,
    "via cover": 2.6656,
    "via union": -0.2999,
    "via lacks": -0.9556,
    "via work": 0.8809,
    "via signs": 0.1907,
    "via earlier": -0.0908,
    "via later": 0.9888,
    "via holds": 0.2715,
    "via new": -0.2181
  },
  "second": {
    "second": 2.8267,
    "extra": 0.0445,
    "log extra": 1.6965,
    "count": 0.5262,
    "kin": -1.9119,
    "cover": -0.1546,
    "named": -0.1728,
    "signs": 0.6527,
    "composite": -0.4046,
    "holds": -1.7391,
    "later": -0.6739,
    "local": 0.5877
  },
  "kind": {
    "republished": {
      "bias": -1.1542,
      "share": 0.2253,
      "share of the parent": 0.4805,
      "wording": 0.527,
      "unchanged": 3.4684,
      "size": 2.6747,
      "little": -0.2326,
      "whole": 0.9231,
      "revised": -1.0228
    },
    "abridged": {
      "bias": -0.9364,
      "share": -0.0134,
      "share of the parent": -2.4143,
      "wording": 1.3669,
      "unchanged": 0.9889,
      "size": -3.598,
      "little": -0.3628,
      "whole": 1.7015,
      "revised": -0.0552
    },
    "edited": {
      "bias": -0.2816,
      "share": -0.2698,
      "share of the parent": 2.1235,
      "wording": 3.4418,
      "unchanged": -3.3528,
      "size": 0.4352,
      "little": -1.0182,
      "whole": -0.6109,
      "revised": -0.845
    },
    "rewritten": {
      "bias": 2.2901,
      "share": 2.3263,
      "share of the parent": 0.9312,
      "wording": -5.4452,
      "unchanged": -1.6611,
      "size": -0.2991,
      "little": -0.8257,
      "whole": -0.7072,
      "revised": -0.0434
    },
    "quoted": {
      "bias": 0.8125,
      "share": -1.4959,
      "share of the parent": -1.0027,
      "wording": -0.0401,
      "unchanged": -0.3096,
      "size": 0.2139,
      "little": 2.7018,
      "whole": -0.5942,
      "revised": -0.0609
    },
    "revised": {
      "bias": -0.7584,
      "share": -0.786,
      "share of the parent": -0.1217,
      "wording": 0.2095,
      "unchanged": 0.831,
      "size": 0.5848,
      "little": -0.2625,
      "whole": -0.7121,
      "revised": 2.0273
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
