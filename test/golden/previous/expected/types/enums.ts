/** All values. Of ride_ended.currency. */
export const currencies = ["EUR", "CHF"] as const;
export type Currency = (typeof currencies)[number];
