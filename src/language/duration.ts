import { z } from "zod";
import type { Form } from "./form.js";
import type { Located } from "./located.js";
import { located, scalarOf } from "./scalars.js";

export const durationUnits = ["second", "minute", "hour", "day", "week", "month", "year"] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** `90 days`: one unit, because months have no length in days. */
export interface Duration {
    readonly count: number;
    readonly unit: DurationUnit;
}

const pattern = new RegExp(`^([1-9][0-9]{0,5}) (${durationUnits.join("|")})s?$`);

/**
 * @returns undefined when the text is no duration
 * @example
 * parseDuration("90 days") // { count: 90, unit: "day" }
 */
export function parseDuration(text: string): Duration | undefined {
    const match = pattern.exec(text);
    const unit = durationUnits.find((known) => known === match?.[2]);
    return match === null || unit === undefined ? undefined : { count: Number(match[1]), unit };
}

export const duration: Form<Located<Duration>> = {
    schema: z.string("bad-duration").regex(pattern, "bad-duration").meta({
        id: "duration",
        title: "a duration",
        description: "A whole number and one unit, second to year: `30 minutes`, `90 days`.",
    }),
    read: (node) => {
        const { text } = scalarOf(node);
        const value = parseDuration(text);
        if (value === undefined) throw new Error(`the schema accepted ${text}`);
        return located(value, node);
    },
};
