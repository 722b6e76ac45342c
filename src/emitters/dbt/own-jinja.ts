import { jinjaIn } from "./dbt-text.js";

/**
 * Holds the printers to their word: no text of a model has become Jinja. What the helpers write is all there is.
 *
 * @throws Error when there is another tag.
 */
export function assertOwnJinja(text: string, name: string): void {
    const foreign = jinjaIn(text.replaceAll(own, ""));
    if (foreign.length > 0) throw new Error(`${name} holds Jinja that no helper wrote:\n${text}`);
}

const value =
    /source\('[^'{}]*', '[^'{}]*'\)|ref\('[^'{}]*'\)|this|config\([^{}]*\)|var\("as_of", run_started_at\)|c360_erasure_key\(\)/;
const workTable = /\w+__work\([^{}]*\)/;
const branch = /\{% (?:if is_incremental\(\)|else|endif) %\}/;
const own = new RegExp(`\\{\\{ (?:${value.source}|${workTable.source}) \\}\\}|${branch.source}`, "g");
