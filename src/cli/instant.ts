import { InvalidArgumentError } from "commander";
import { asOfText } from "../project/as-of.js";

/** An instant of the command line: `2026-01-31`, `2026-01-31T10:00:00Z`. */
export function instant(text: string): string {
    const asOf = asOfText(text);
    if (asOf === undefined) throw new InvalidArgumentError("It must be a day or an instant: 2026-01-31T10:00:00Z.");
    return asOf;
}
