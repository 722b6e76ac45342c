import { distance } from "fastest-levenshtein";

/**
 * The candidate a misspelt name most likely meant, or undefined when none is near.
 * Near is a third of the name's length, at least one edit; ties go to the first candidate. Letters in another order
 * (`nmae`) are one edit.
 *
 * @example
 * nearest("emial", ["email", "name"]) // "email"
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
    const limit = Math.max(1, Math.floor(name.length / 3) + (name.length >= 5 ? 1 : 0));
    let best: string | undefined;
    let least = limit + 1;
    for (const candidate of candidates) {
        const edits = letters(name) === letters(candidate) ? 1 : distance(name.toLowerCase(), candidate.toLowerCase());
        if (edits < least) {
            best = candidate;
            least = edits;
        }
    }
    return best;
}

const letters = (text: string): string => [...text.toLowerCase()].sort().join("");
