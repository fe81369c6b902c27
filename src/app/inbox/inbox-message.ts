/** Messages in a unit's inbox inside the product. */

export interface InboxMessage {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly kind: 'due' | 'overdue' | 'assignment';
  /** Unique: one message for one cause. */
  readonly causeKey: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: number;
  readonly readAt: number | null;
}
