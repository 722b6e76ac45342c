import type {
    Evidence,
    Explanation,
    Link,
    ProfileName,
    Refusal,
    RefusalReason,
    Rejection,
} from "../explain/explanation.js";
import { nameText as name } from "../explain/read-identifier.js";
import type { Origin } from "../model/origin.js";
import type { RejectionReason } from "../warehouse/identity/columns.js";
import { counted } from "./report.js";
import { aligned } from "./table.js";

/** Where a definition stands, as a reader opens it: `models/person.yaml:8`. */
export type Locate = (origin: Origin) => string;

/** An explanation for people: the answer in one line, then the rows it rests on. */
export function explainText(explanation: Explanation, locate: Locate): string {
    switch (explanation.kind) {
        case "profile":
            return profileText(explanation, locate);
        case "together":
            return togetherText(explanation);
        case "apart":
            return apartText(explanation, locate);
        case "rejected":
            return `${name(explanation.asked)} names nobody\n\n${rejectionLines(explanation.rejections, locate)}`;
    }
}

function profileText(
    { asked, profile, members, refusals }: Explanation & { readonly kind: "profile" },
    locate: Locate,
): string {
    const shown = members.slice(0, 50);
    const rows = shown.map((member) => [
        name(member),
        member.firstSeenAt === null ? "first seen at a time unknown" : `since ${day(member.firstSeenAt)}`,
        member.lastSeenAt === null ? "" : `last seen ${day(member.lastSeenAt)}`,
        member.table ?? "",
        member.isFounding ? "names the profile" : "",
    ]);
    const more = members.length > shown.length ? `  and ${members.length - shown.length} more\n` : "";
    const refused =
        refusals.length === 0
            ? "No link of it was refused.\n"
            : `${counted(refusals.length, "link")} of it ${refusals.length === 1 ? "was" : "were"} refused:\n${refusals
                  .map((refusal) => refusalText(refusal, locate))
                  .join("")}`;
    return `${name(asked)} is of profile ${profile.id}, which holds ${counted(members.length, "identifier")}\n\n${aligned(rows, "lllll")}${more}\n${refused}`;
}

function togetherText({ asked, profile, path }: Explanation & { readonly kind: "together" }): string {
    const [first, second] = asked;
    if (path.length === 0) return `${name(first)} is ${name(second)}\n`;
    const steps = path.map((link) => `    │  ${seen(link.evidence)}\n  ${name(link.to)}\n`).join("");
    return (
        `${name(first)} and ${name(second)} are one profile: ${profile.id}\n\n  ${name(first)}\n${steps}\n` +
        `The profile is named by ${name(profile.founding)}. ${counted(path.length, "link")} between the two${weakest(path)}.\n`
    );
}

function weakest(path: readonly Link[]): string {
    const fewest = Math.min(...path.map(({ evidence }) => evidence.observations));
    return fewest === 1 ? "; the weakest rests on a single row" : `; each rests on ${fewest} rows or more`;
}

function apartText(
    { asked, profiles, refusals, rejections }: Explanation & { readonly kind: "apart" },
    locate: Locate,
): string {
    const [first, second] = asked;
    const [left, right] = profiles;
    const head = `${name(first)} and ${name(second)} are two profiles: ${left.id} and ${right.id}\n\n${named(left)}${named(right)}`;
    if (refusals.length > 0) {
        const lines = refusals.map((refusal) => refusalText(refusal, locate)).join("");
        return `${head}\n${counted(refusals.length, "link")} would have made them one:\n${lines}`;
    }
    if (rejections.length > 0) {
        return `${head}\nRows of both carry a value that names nobody:\n${rejectionLines(rejections, locate)}`;
    }
    return `${head}\nNo row holds identifiers of both.\n`;
}

const named = ({ id, founding }: ProfileName): string => `  ${id}  named by ${name(founding)}\n`;

function refusalText({ left, right, evidence, reason }: Refusal, locate: Locate): string {
    return `\n  ${name(left)}\n    ╳  ${seen(evidence)}, refused\n  ${name(right)}\n${reasonText(reason, locate)}`;
}

function reasonText(reason: RefusalReason, locate: Locate): string {
    switch (reason.kind) {
        case "per_profile":
            return (
                `    per_profile: ${reason.perProfile} of ${reason.type}  ${locate(reason.origin)}\n` +
                `    one side holds ${held(reason.leftHolds)}, the other ${held(reason.rightHolds)}\n`
            );
    }
}

function rejectionLines(rejections: readonly Rejection[], locate: Locate): string {
    const rows = rejections.map((rejection) => [
        name(rejection),
        rejected[rejection.reason],
        counted(rejection.observations, "observation"),
        rejection.origin === null ? "" : locate(rejection.origin),
    ]);
    return aligned(rows, "llll");
}

/** What the reasons of the rejections mean. */
const rejected: Readonly<Record<RejectionReason, string>> = {
    null_like: "a word for nothing (null_like)",
    invalid: "no value of its type (invalid)",
    blocked: "on the list of blocked values (blocked)",
    contradictory: "its row names two profiles at once (contradictory)",
    fan_out: "seen with too many others (fan_out)",
};

const day = (time: string): string => time.slice(0, "2026-01-31".length);
const held = (values: readonly string[]): string => (values.length === 0 ? "none" : values.join(", "));

function seen({ table, key, firstSeenAt, observations }: Evidence): string {
    const since = firstSeenAt === null ? "" : `, since ${day(firstSeenAt)}`;
    const more = observations > 1 ? ` and ${counted(observations - 1, "row")} more` : "";
    return `${table} ${key}${more} ${observations > 1 ? "hold" : "holds"} both${since}`;
}
