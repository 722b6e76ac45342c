import type {
    Cut,
    Decision,
    Evidence,
    Explanation,
    Link,
    LinkRule,
    Member,
    ProfileName,
    Refusal,
    RefusalReason,
    Rejection,
} from "../explain/explanation.js";
import { nameText as name } from "../explain/read-identifier.js";
import type { Origin } from "../model/origin.js";
import type { RejectionReason } from "../warehouse/identity/columns.js";
import { identifierHistoryText, profileHistoryText } from "./explain-history.js";
import { counted, grouped } from "./report.js";
import { aligned } from "./table.js";

/** Where a definition stands, as a reader opens it: `models/person.yaml:8`. */
export type Locate = (origin: Origin) => string;

/** An explanation for people: the answer in one line, then the rows it rests on. */
export function explainText(explanation: Explanation, locate: Locate): string {
    switch (explanation.kind) {
        case "profile":
            return profileText(explanation, locate);
        case "together":
            return togetherText(explanation, locate);
        case "apart":
            return apartText(explanation, locate);
        case "rejected":
            return `${name(explanation.asked)} names nobody\n\n${rejectionLines(explanation.rejections, locate)}`;
        case "retired":
            return `No row carries ${name(explanation.asked)} any more\n\n${identifierHistoryText(explanation.history)}`;
    }
}

type Of<Kind extends Explanation["kind"]> = Extract<Explanation, { readonly kind: Kind }>;

function profileText(explanation: Of<"profile">, locate: Locate): string {
    const { asked, profile, members, refusals, rejections, history } = explanation;
    const rejected =
        rejections.length === 0 ? "" : `\nIn other rows it names nobody:\n\n${rejectionLines(rejections, locate)}`;
    const refused =
        refusals.total === 0
            ? "No link of it was refused.\n"
            : `${counted(refusals.total, "link")} of it ${refusals.total === 1 ? "was" : "were"} refused:\n${refusalTexts(refusals, locate)}`;
    return (
        `${name(asked)} is of profile ${profile.id}, which holds ${counted(members.total, "identifier")}\n\n` +
        `${memberLines(members)}${rejected}\n${refused}\n` +
        `What builds changed for ${name(asked)}:\n\n${identifierHistoryText(history.identifier)}\n` +
        `and for the profile:\n\n${profileHistoryText(history.profile, profile.id)}`
    );
}

function memberLines(members: Cut<Member>): string {
    const rows = members.items.map((member) => [
        name(member),
        member.firstSeenAt === null ? "first seen at a time unknown" : `since ${day(member.firstSeenAt)}`,
        member.lastSeenAt === null ? "" : `last seen ${day(member.lastSeenAt)}`,
        member.table ?? "",
        member.isFounding ? "names the profile" : member.isReplaced ? "was replaced by another" : "",
    ]);
    return `${aligned(rows, "lllll")}${more(members)}`;
}

const more = ({ total, items }: Cut<unknown>): string =>
    total > items.length ? `  and ${grouped(total - items.length)} more\n` : "";

function togetherText({ asked, profile, path }: Of<"together">, locate: Locate): string {
    const [first, second] = asked;
    if (path.length === 0) return `${name(first)} is ${name(second)}\n`;
    const steps = path.map(
        ({ to, rule, evidence, decision, origin }) =>
            `    │  ${tied[rule](evidence)}${decision === undefined ? "" : ` (${decided(decision)})`}${origin === null ? "" : `  ${locate(origin)}`}\n  ${name(to)}\n`,
    );
    return (
        `${name(first)} and ${name(second)} are one profile: ${profile.id}\n\n  ${name(first)}\n${steps.join("")}\n` +
        `The profile is named by ${name(profile.founding)}. ${counted(path.length, "link")} between the two${weakest(path)}.\n`
    );
}

/** What a row says by each rule. */
const tied: Readonly<Record<LinkRule, (evidence: Evidence) => string>> = {
    observed: seen,
    source_merge: ({ table, key, firstSeenAt }) =>
        `${table} ${key} says that one replaced the other${since(firstSeenAt)}`,
    override: ({ table, key, firstSeenAt }) => `${table} ${key} says that the two are the same${since(firstSeenAt)}`,
};

/** `ann, 2026-01-03: they called` */
function decided({ author, reason, decidedAt }: Decision): string {
    const by = [author ?? "nobody knows who", ...(decidedAt === null ? [] : [day(decidedAt)])].join(", ");
    return reason === null ? by : `${by}: ${reason}`;
}

function weakest(path: readonly Link[]): string {
    const fewest = Math.min(...path.map(({ evidence }) => evidence.observations));
    return fewest === 1 ? "; the weakest rests on a single row" : `; each rests on ${fewest} rows or more`;
}

function apartText({ asked, profiles, refusals, chain, rejections }: Of<"apart">, locate: Locate): string {
    const [first, second] = asked;
    const [left, right] = profiles;
    const head = `${name(first)} and ${name(second)} are two profiles: ${left.id} and ${right.id}\n\n${named(left)}${named(right)}`;
    const parts = [
        refusals.total === 0
            ? ""
            : `\n${counted(refusals.total, "link")} would have made them one:\n${refusalTexts(refusals, locate)}`,
        chain.length === 0
            ? ""
            : `\nNo row holds identifiers of both. Through ${counted(chain.length - 1, "further profile")} rows would have made them one:\n` +
              chain.map((refusal) => refusalText(refusal, locate)).join(""),
        rejections.length === 0
            ? ""
            : `\nRows of both carry a value that names nobody:\n\n${rejectionLines(rejections, locate)}`,
    ].join("");
    return `${head}${parts === "" ? "\nNo row holds identifiers of both.\n" : parts}`;
}

const named = ({ id, founding }: ProfileName): string => `  ${id}  named by ${name(founding)}\n`;

const refusalTexts = (refusals: Cut<Refusal>, locate: Locate): string =>
    `${refusals.items.map((refusal) => refusalText(refusal, locate)).join("")}${refusals.total > refusals.items.length ? "\n" : ""}${more(refusals)}`;

function refusalText({ left, right, evidence, reason }: Refusal, locate: Locate): string {
    return `\n  ${name(left)}\n    ╳  ${seen(evidence)}, refused\n  ${name(right)}\n${reasonText(reason, locate)}`;
}

function reasonText(reason: RefusalReason, locate: Locate): string {
    switch (reason.kind) {
        case "different":
            return (
                `    different: ${name(reason.decision.left)} is not ${name(reason.decision.right)}  ${locate(reason.origin)}\n` +
                `    decided by ${decided(reason.decision)}\n`
            );
        case "per_profile":
            return (
                `    per_profile: ${reason.perProfile} of ${reason.type}  ${locate(reason.origin)}\n` +
                `    one side holds ${held(reason.leftHolds)}, the other ${held(reason.rightHolds)}\n`
            );
        case "attach_only":
            return (
                `    attach_only: ${reason.type} merges no two profiles that hold something stronger  ${locate(reason.origin)}\n` +
                `    one side holds ${name(reason.leftHolds)}, the other ${name(reason.rightHolds)}\n`
            );
    }
}

function rejectionLines(rejections: readonly Rejection[], locate: Locate): string {
    const rows = rejections.map((rejection) => [
        name(rejection),
        rejected[rejection.reason](rejection),
        counted(rejection.observations, "observation"),
        `${rejection.observations === 1 ? "in" : "first in"} ${rejection.table} ${rejection.key}`,
        rejection.origin === null ? "" : locate(rejection.origin),
    ]);
    return aligned(rows, "lllll");
}

/** What the reasons of the rejections mean. */
const rejected: Readonly<Record<RejectionReason, (rejection: Rejection) => string>> = {
    null_like: () => "a word for nothing (null_like)",
    invalid: () => "no value of its type (invalid)",
    blocked: () => "on the list of blocked values (blocked)",
    contradictory: () => "its row names two profiles at once (contradictory)",
    fan_out: ({ limit }) =>
        limit === undefined
            ? "seen with too many others (fan_out)"
            : `seen with more than ${limit.count} ${limit.of} (fan_out)`,
};

const day = (time: string): string => time.slice(0, "2026-01-31".length);
const since = (time: string | null): string => (time === null ? "" : `, since ${day(time)}`);
const held = (values: readonly string[]): string => (values.length === 0 ? "none" : values.join(", "));

function seen({ table, key, firstSeenAt, observations }: Evidence): string {
    const others = observations > 1 ? ` and ${counted(observations - 1, "row")} more` : "";
    return `${table} ${key}${others} ${observations > 1 ? "hold" : "holds"} both${since(firstSeenAt)}`;
}
