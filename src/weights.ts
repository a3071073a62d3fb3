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
    "version": -0.6753,
    "left": -0.0315,
    "count": 2.5915,
    "cover": 0.0126,
    "choice": 0.7319
  },
  "sentence": {
    "local": {
      "bias": -6.9901,
      "cover of the fuller": 1.4197,
      "cover of the lesser": -0.3991,
      "shared weight": 1.6549,
      "numbers": 0.6422,
      "odd numbers": -0.401,
      "names": -0.0386,
      "anchors": 0.9331,
      "quoted": -2.09,
      "exact": 0.8804,
      "run": 0.2417,
      "wording": 0.9906
    },
    "context": {
      "bias": -0.6013,
      "alone": 0.4864,
      "rivals": 0.0505,
      "nearest rival": 0.2524,
      "neighbours in step": 0.0759,
      "neighbours at one side": 0.1844,
      "article": 3.3396,
      "distance": -1.6432
    },
    "kind": {
      "verbatim": {
        "bias": -2.1048,
        "wording": 1.444,
        "same": 3.8122,
        "exact": -1.8169,
        "cover of the fuller": 0.0898,
        "cover of the lesser": 1.2776,
        "quoted": -0.3896,
        "quoted only": -0.3991,
        "run": -0.3432
      },
      "edited": {
        "bias": -2.3794,
        "wording": 2.7937,
        "same": -3.7706,
        "exact": -1.3117,
        "cover of the fuller": 2.3806,
        "cover of the lesser": 2.1611,
        "quoted": -1.526,
        "quoted only": -0.8317,
        "run": -0.1372
      },
      "paraphrased": {
        "bias": 2.6541,
        "wording": -3.3132,
        "same": -1.717,
        "exact": 1.9317,
        "cover of the fuller": -1.2336,
        "cover of the lesser": -2.5642,
        "quoted": -0.718,
        "quoted only": -0.4833,
        "run": 0.2712
      },
      "quoted": {
        "bias": -1.0381,
        "wording": -0.6943,
        "same": -0.8502,
        "exact": -0.5538,
        "cover of the fuller": -1.171,
        "cover of the lesser": -0.7845,
        "quoted": 2.6487,
        "quoted only": 1.718,
        "run": -0.0357
      }
    }
  },
  "parent": {
    "cover": 1.8868,
    "log cover": 0.3351,
    "asymmetry": -0.6275,
    "nearest": 1.1117,
    "exclusive": -0.9443,
    "vocabulary": -0.5329,
    "rare": 0.1487,
    "mediated": -0.7773,
    "mediated by a creditor": -0.8389,
    "direct": -0.1501,
    "lacks": -2.3075,
    "holds": -1.0997,
    "composite": 0.1285,
    "hub": -1.044,
    "adds facts": -1.5799,
    "drops facts": -0.2647,
    "adds quotes": -1.7021,
    "drops quotes": -0.2481,
    "length": 1.1533,
    "whole": 0.2717,
    "told": 1.8556,
    "reverse": -0.5416,
    "another": 0.1848,
    "inherited": -0.4341,
    "absent": -0.5375,
    "told here": 1.2945,
    "unnamed": 0.8644,
    "parent signs": 0.706,
    "child signs": -0.1274,
    "revised": 0.5519,
    "parent named by others": 1.0048,
    "parent earlier": 0.5794,
    "parent later": -1.0676,
    "none": 0.262,
    "none signs": 0.7235,
    "none union": -0.878,
    "none top": 0.2509,
    "none credits": -1.3987,
    "none absent": -0.0547,
    "lost": -1.1115,
    "lost signs": -0.6909,
    "lost union": 1.4616,
    "lost left": 0.6327,
    "lost credits": -1.3368,
    "lost absent": 0.7994,
    "lost absent shared": 1.8161,
    "via": -1.0015,
    "via cover": 2.6927,
    "via union": -0.2179,
    "via lacks": -0.938,
    "via work": 0.6013,
    "via signs": 0.0859,
    "via earlier": -0.069,
    "via later": 1.0079,
    "via holds": 0.1906,
    "via new": -0.213
  },
  "second": {
    "second": 2.4108,
    "extra": 0.0617,
    "log extra": 1.8675,
    "count": 0.4387,
    "kin": -1.6846,
    "cover": -0.0607,
    "named": -0.2224,
    "signs": 0.7527,
    "composite": -0.4047,
    "holds": -1.6457,
    "later": -0.6442,
    "local": 0.4274
  },
  "kind": {
    "republished": {
      "bias": -1.1422,
      "share": 0.2278,
      "share of the parent": 0.4711,
      "wording": 0.528,
      "unchanged": 3.4733,
      "size": 2.6488,
      "little": -0.2349,
      "whole": 0.9017,
      "revised": -1.0219
    },
    "abridged": {
      "bias": -0.9612,
      "share": -0.0518,
      "share of the parent": -2.41,
      "wording": 1.4201,
      "unchanged": 0.9734,
      "size": -3.6485,
      "little": -0.3626,
      "whole": 1.7457,
      "revised": -0.054
    },
    "edited": {
      "bias": -0.2808,
      "share": -0.2588,
      "share of the parent": 2.1103,
      "wording": 3.4814,
      "unchanged": -3.3667,
      "size": 0.3761,
      "little": -1.0295,
      "whole": -0.6929,
      "revised": -0.849
    },
    "rewritten": {
      "bias": 2.2983,
      "share": 2.3545,
      "share of the parent": 0.9463,
      "wording": -5.5289,
      "unchanged": -1.6399,
      "size": -0.1809,
      "little": -0.816,
      "whole": -0.647,
      "revised": -0.0426
    },
    "quoted": {
      "bias": 0.8063,
      "share": -1.5018,
      "share of the parent": -1.0029,
      "wording": -0.039,
      "unchanged": -0.3065,
      "size": 0.2281,
      "little": 2.7075,
      "whole": -0.5912,
      "revised": -0.06
    },
    "revised": {
      "bias": -0.751,
      "share": -0.7866,
      "share of the parent": -0.1185,
      "wording": 0.2098,
      "unchanged": 0.8297,
      "size": 0.5896,
      "little": -0.2643,
      "whole": -0.7171,
      "revised": 2.0274
    }
  },
  "confidence": {
    "bias": -0.1642,
    "slope": 1.3638
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
