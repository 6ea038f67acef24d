/** How many reviews of an average thing a thing starts with in a ranking. */
export const ratingPrior = 5

/**
 * The Bayesian average that leaderboards sort by: a few enthusiastic reviews are not ranked above many good ones.
 * (prior × mean + sum) / (prior + count). Stars, 1 to 5.
 *
 * @param mean the average of all reviews in the same ranking
 */
export const bayesianAverage = (sum: number, count: number, mean: number, prior = ratingPrior): number =>
  (prior * mean + sum) / (prior + count)
