import { distance } from "fastest-levenshtein";

/**
 * The candidate a misspelt name most likely meant, or undefined when none is near.
 * Near is a third of the name's length, at least one edit; ties go to the first candidate.
 *
 * @example
 * nearest("emial", ["email", "name"]) // "email"
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
    const limit = Math.max(1, Math.floor(name.length / 3) + (name.length >= 5 ? 1 : 0));
    let best: string | undefined;
    let least = limit + 1;
    for (const candidate of candidates) {
        const edits = distance(name.toLowerCase(), candidate.toLowerCase());
        if (edits < least) {
            best = candidate;
            least = edits;
        }
    }
    return best;
}
