/** One content on one channel, as the store keeps it. */

/** The id is made of the channel and the content, so publishing again only moves it. */
export interface Publication {
  readonly id: string;
  readonly provinceId: string;
  /** The channel's unit. */
  readonly unitId: string;
  readonly channelId: string;
  readonly contentId: string;
  /** What was approved when it was published. */
  readonly contentHash: string;
  /** Its place in the loop of an LED wall, from 1; places of other channels mean nothing. */
  readonly position: number;
  /** How often it runs in a round of the loop. */
  readonly share: number;
  readonly publishedAt: number;
  readonly publishedBy: string;
}
