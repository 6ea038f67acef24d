import {
  askExcuseEndpoint,
  confirmRedemptionEndpoint,
  leaderboardEndpoint,
  myBonusesEndpoint,
  myGpaEndpoint,
  redeemEndpoint,
  withdrawExcuseEndpoint,
} from '#src/endpoints/community/points.ts'
import {
  editReviewEndpoint,
  eventReviewsEndpoint,
  ownReviewEndpoint,
  replyReviewEndpoint,
  reportReviewEndpoint,
  withdrawReviewEndpoint,
  writeReviewEndpoint,
} from '#src/endpoints/community/reviews.ts'

/** Points, reviews, leaderboards. */
export const communityEndpoints = [
  eventReviewsEndpoint,
  ownReviewEndpoint,
  writeReviewEndpoint,
  editReviewEndpoint,
  withdrawReviewEndpoint,
  reportReviewEndpoint,
  replyReviewEndpoint,
  myGpaEndpoint,
  myBonusesEndpoint,
  redeemEndpoint,
  confirmRedemptionEndpoint,
  leaderboardEndpoint,
  askExcuseEndpoint,
  withdrawExcuseEndpoint,
]
