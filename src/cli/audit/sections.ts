import type { AuditReport, Bucket, ShownIdentifier, Spread } from "../../audit/report.js";
import { counted, grouped } from "../report.js";
import { type AuditDocument, type Bar, type Block, prose, type Section } from "./document.js";

/** An audit as what people read, section by section. */
export function auditDocument(report: AuditReport): AuditDocument {
    const { identity, profiles, isMasked } = report;
    const masked = isMasked ? " Values are masked; `--show-values` shows them." : "";
    return {
        title: `Audit of ${identity}`,
        summary:
            `${counted(profiles.profiles, "profile")} of ${counted(profiles.identifiers, "identifier")}, ` +
            `tied by ${counted(profiles.links, "link")}, ${grouped(profiles.linksOfOneRow)} of which ` +
            `${profiles.linksOfOneRow === 1 ? "rests" : "rest"} on a single row.${masked}`,
        sections: [sizes, types, connected, refusals, rejections, bridges, merges, limits].map((section) =>
            section(report),
        ),
        advice: report.advice,
    };
}

const name = ({ type, value }: ShownIdentifier): string => `${type}:${value}`;
const optional = (value: number | null): string => (value === null ? "" : grouped(value));
const range = ({ least, most }: { readonly least: number; readonly most: number | null }): string =>
    most === null ? `over ${least - 1}` : least === most ? `${least}` : `${least}-${most}`;
const barsOf = (buckets: readonly Bucket[]): readonly Bar[] =>
    buckets.map((bucket) => ({ label: range(bucket), value: bucket.profiles }));
const spread = ({ p50, p99, max }: Spread): readonly string[] => [optional(p50), optional(p99), optional(max)];

function sizes({ profiles: { profiles, singletons, size, histogram } }: AuditReport): Section {
    if (profiles === 0) return { title: "Sizes", blocks: [prose("There are no profiles.")] };
    const [p50, p99, max] = spread(size);
    return {
        title: "Sizes",
        blocks: [
            { kind: "chart", caption: "Profiles, by how many identifiers they hold", bars: barsOf(histogram) },
            prose(
                `${counted(singletons, "singleton")}. Half of the profiles hold ${p50} or fewer, ` +
                    `99 in 100 hold ${p99} or fewer, the largest holds ${max}.`,
            ),
        ],
    };
}

function types({ types: all }: AuditReport): Section {
    const idle = all.filter(({ state }) => state !== "connects");
    const charts = all
        .filter(({ values }) => values > 0)
        .map(
            ({ type, histogram }): Block => ({
                kind: "chart",
                caption: `Profiles, by how many ${type} they hold`,
                bars: barsOf(histogram),
            }),
        );
    return {
        title: "Identifier types",
        blocks: [
            {
                kind: "table",
                caption: "p50, p99 and max are of the profiles that hold any",
                head: ["type", "values", "linked", "rows", "rejected", "p50", "p99", "max"],
                alignment: "lrrrrrrr",
                rows: all.map(({ type, values, linked, observations, rejected, perHolder }) => [
                    type,
                    grouped(values),
                    grouped(linked),
                    grouped(observations),
                    grouped(rejected),
                    ...spread(perHolder),
                ]),
            },
            prose(
                idle.length === 0
                    ? "Every type ties something."
                    : idle
                          .map(({ type, state }) =>
                              state === "never_seen" ? `${type} is never seen.` : `${type} never connects anything.`,
                          )
                          .join(" "),
            ),
            ...charts,
        ],
    };
}

function connected({ connected: values, isMasked }: AuditReport): Section {
    if (values.length === 0) return { title: "Most connected", blocks: [prose("No value has two links.")] };
    return {
        title: "Most connected",
        blocks: [
            {
                kind: "table",
                caption: "Values with the most links, and what they tie",
                head: ["value", "links", "refused", "to"],
                alignment: "lrrl",
                rows: values.map((value) => [
                    name(value),
                    grouped(value.links),
                    grouped(value.refused),
                    value.with
                        .map(({ type, links, examples }) =>
                            isMasked
                                ? `${grouped(links)} ${type}`
                                : `${grouped(links)} ${type} (${examples.join(", ")})`,
                        )
                        .join("; "),
                ]),
            },
        ],
    };
}

function refusals({ refusals: { links, reasons, values } }: AuditReport): Section {
    if (links === 0) return { title: "Links refused", blocks: [prose("No link was refused.")] };
    const named: Block = {
        kind: "table",
        caption: "Values that refused links name most",
        head: ["value", "links"],
        alignment: "lr",
        rows: values.map((value) => [name(value), grouped(value.links)]),
    };
    return {
        title: "Links refused",
        blocks: [
            {
                kind: "table",
                caption: `${counted(links, "link")}, by what refused them, the earliest as an example`,
                head: ["reason", "type", "limit", "links", "example"],
                alignment: "llrrl",
                rows: reasons.map(({ reason, type, perProfile, links: of, example }) => [
                    reason,
                    type ?? "",
                    optional(perProfile),
                    grouped(of),
                    `${name(example.left)} ╳ ${name(example.right)}`,
                ]),
            },
            ...(values.length === 0 ? [] : [named]),
        ],
    };
}

function rejections({ rejections: { observations, reasons, values } }: AuditReport): Section {
    if (observations === 0) return { title: "Values rejected", blocks: [prose("No value was rejected.")] };
    const most: Block = {
        kind: "table",
        caption: "Rejected values that most rows carry, words for nothing left out",
        head: ["value", "reason", "rows"],
        alignment: "llr",
        rows: values.map((value) => [name(value), value.reason, grouped(value.observations)]),
    };
    return {
        title: "Values rejected",
        blocks: [
            {
                kind: "table",
                caption: `${counted(observations, "observation")}, by reason, type and column`,
                head: ["reason", "type", "column", "rows", "values"],
                alignment: "lllrr",
                rows: reasons.map(({ reason, type, table, column, observations: rows, values: different }) => [
                    reason,
                    type,
                    `${table}.${column}`,
                    grouped(rows),
                    grouped(different),
                ]),
            },
            ...(values.length === 0 ? [] : [most]),
        ],
    };
}

function bridges({ bridges: found }: AuditReport): Section {
    const { bound, looked, candidates } = found;
    const oneOf = bound.types.length === 0 ? "" : `, one of them of ${bound.types.join(", ")}`;
    const meaning = prose(
        `A bridge is a link without which a profile would be two, each of at least ${bound.leastIdentifiers} ` +
            `identifiers${oneOf}. Of the profiles large enough to have one, ${grouped(candidates)}, ` +
            `${grouped(looked)} ${looked === 1 ? "was" : "were"} looked at: the largest first, those of more than ` +
            `${grouped(bound.mostIdentifiers)} identifiers left out, until ${grouped(bound.mostRead)} identifiers were read.`,
    );
    const total = prose(
        found.found === 0
            ? "There are none."
            : `${counted(found.found, "bridge")} in ${counted(found.profiles, "profile")}, ` +
                  `${grouped(found.onOneRow)} on a single row.`,
    );
    const tables: readonly Block[] = [
        {
            kind: "table",
            caption: "Bridges, by what they tie",
            head: ["from", "to", "bridges", "on one row"],
            alignment: "llrr",
            rows: found.types.map(({ left, right, bridges: all, onOneRow }) => [
                left,
                right,
                grouped(all),
                grouped(onOneRow),
            ]),
        },
        {
            kind: "table",
            caption: "The weakest between the largest parts",
            head: ["from", "to", "parts", "rows", "first row"],
            alignment: "llrrl",
            rows: found.examples.map(({ left, right, leftHolds, rightHolds, observations, table, key }) => [
                name(left),
                name(right),
                `${grouped(leftHolds)} + ${grouped(rightHolds)}`,
                grouped(observations),
                `${table} ${key}`,
            ]),
        },
    ];
    return { title: "Bridges", blocks: [meaning, total, ...(found.found === 0 ? [] : tables)] };
}

function merges({ merges: found, isMasked }: AuditReport): Section {
    const { attributes, bound, ofNames, ofBirthDates, ofBoth, examples } = found;
    if (attributes.length === 0) {
        const none = "Nothing to compare: no attribute of an entity is marked `pii: name` or `pii: birth_date`.";
        return { title: "Suspicious merges", blocks: [prose(none)] };
    }
    const worst: Block = {
        kind: "table",
        caption: "Profiles that may be several people",
        head: ["profile", "holds", "says"],
        alignment: "lrl",
        rows: examples.map(({ profile, identifiers, said }) => [
            profile,
            grouped(identifiers),
            said
                .map(({ attribute, values, examples: some }) =>
                    isMasked ? `${values} ${attribute}` : `${values} ${attribute} (${some.join(", ")})`,
                )
                .join("; "),
        ]),
    };
    return {
        title: "Suspicious merges",
        blocks: [
            prose(
                `${counted(ofNames, "profile")} of unlike names, ${grouped(ofBirthDates)} of several birth dates, ` +
                    `${grouped(ofBoth)} of both. Names as alike as ${bound.alike} (Jaro-Winkler) count as one; of one ` +
                    `profile ${bound.values} values of an attribute are compared.`,
            ),
            {
                kind: "table",
                caption: "What sources say of profiles",
                head: ["attribute", "profiles", "with several", "unlike"],
                alignment: "lrrr",
                rows: attributes.map(({ entity, attribute, profiles, several, unlike }) => [
                    `${entity}.${attribute}`,
                    grouped(profiles),
                    grouped(several),
                    grouped(unlike),
                ]),
            },
            ...(examples.length === 0 ? [] : [worst]),
        ],
    };
}

function limits({ limits: { perProfile, maxProfiles } }: AuditReport): Section {
    if (perProfile.length + maxProfiles.length === 0) {
        return { title: "Limits", blocks: [prose("No type has a limit: any value ties any number of people.")] };
    }
    const most: Block = {
        kind: "table",
        caption: "per_profile: refused links that would hold with one more (at most), profiles broken by one less",
        head: ["type", "limit", "refused", "one more", "full", "one less"],
        alignment: "lrrrrr",
        rows: perProfile.map(({ type, limit, refused, heldByOneMore, atLimit, brokenByOneLess }) => [
            type,
            grouped(limit),
            grouped(refused),
            `+${grouped(heldByOneMore)}`,
            grouped(atLimit),
            brokenByOneLess === null ? "-" : `-${grouped(brokenByOneLess)}`,
        ]),
    };
    const crowds: Block = {
        kind: "table",
        caption: "max_profiles: values rejected, used again with one more, lost with one less (exact)",
        head: ["type", "of", "limit", "rejected", "one more", "one less"],
        alignment: "llrrrr",
        rows: maxProfiles.map(({ type, of, limit, rejected, usedByOneMore, lostByOneLess }) => [
            type,
            of,
            grouped(limit),
            grouped(rejected),
            `+${grouped(usedByOneMore)}`,
            lostByOneLess === null ? "-" : `-${grouped(lostByOneLess)}`,
        ]),
    };
    const company = maxProfiles.map(
        ({ type, of, company: buckets }): Block => ({
            kind: "chart",
            caption: `Values of ${type}, by how many ${of} they were seen with`,
            bars: buckets.map((bucket) => ({ label: range(bucket), value: bucket.values })),
        }),
    );
    const bound = prose(
        "One more: each refused link is taken alone, between the profiles as they are. Some exclude each other, so " +
            "fewer may hold; the others are exact.",
    );
    return {
        title: "What limits decide",
        blocks: [
            ...(perProfile.length === 0 ? [] : [most, bound]),
            ...(maxProfiles.length === 0 ? [] : [crowds, ...company]),
        ],
    };
}
