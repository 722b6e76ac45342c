import { z } from "zod";
import { duration } from "./duration.js";
import { erasures } from "./erasures.js";
import type { Form } from "./form.js";
import { named } from "./lists.js";
import type { Located, Text } from "./located.js";
import { name } from "./names.js";
import { normalizer } from "./normalizer.js";
import { nullLike } from "./null-like.js";
import { type Declared, object, optional, required } from "./object.js";
import { overrides } from "./overrides.js";
import { flag, oneOf, text, whole } from "./scalars.js";
import { distinctValues } from "./value-list.js";
import { version } from "./version.js";

const most = 1_000_000;
const count = whole(1, most);

const limitFields = {
    count: required(count, "How many of them a value may be seen with.", "3"),
    of: required(name, "The identifier type that is counted.", "customer_id"),
};
const limit = object(
    "profile_limit",
    "a limit of profiles",
    "How many values of another type one value may be seen with.",
    limitFields,
);

/** `of` is undefined for a plain number: it counts the strongest other type with `per_profile: 1`. */
export interface ProfileLimitDeclaration {
    readonly count: Located<number>;
    readonly of: Text | undefined;
    readonly span: Located<number>["span"];
}

const profileLimit: Form<ProfileLimitDeclaration> = {
    schema: z.union([count.schema, limit.schema], "a whole number, or a map with count and of"),
    child: (step, node) => limit.child?.(step, node),
    ...(limit.map !== undefined && { map: limit.map }),
    read: (node, reading) => {
        if (node.kind !== "map") return { count: count.read(node, reading), of: undefined, span: node.span };
        const read = limit.read(node, reading);
        return { count: read.count, of: read.of, span: node.span };
    },
};

const identifierFields = {
    name: required(name, "The type's name.", "email"),
    description: optional(text, "What it is, where people meet it.", "The address somebody gave us."),
    normalize: optional(
        normalizer,
        "How values are made comparable; trim by default. What has no such form is rejected.",
        "email",
    ),
    per_profile: optional(count, "How many values of the type one profile may hold; no limit by default.", "1"),
    max_profiles: optional(
        profileLimit,
        "A value seen with more values of another type names nobody. A number counts the strongest other type with `per_profile: 1`.",
        "{count: 3, of: customer_id}",
    ),
    attach_only: optional(
        flag,
        "true: a value joins a stronger identifier, but never makes two profiles one that each hold a stronger one already.",
        "true",
    ),
    keep: optional(
        oneOf(["earliest", "latest"]),
        "Of two links that cannot both hold, which stays where the type is the weaker end: the one seen first (the default), or the one seen last. What a row that is overwritten holds is seen now.",
        "latest",
    ),
    block: optional(distinctValues, "Values that are never used, after normalising.", "[noreply@acme.test]"),
    null_like: optional(
        nullLike,
        "Which packs of values that mean nobody are rejected: true is `[words, zeroes]` and the default, false none. See docs/identity.md.",
        "[words, zeroes, placeholders]",
    ),
    expires_after: optional(
        duration,
        "A value that is seen again after longer than this stands for somebody else: each life of it is an identifier of its own. At least a day; never by default.",
        "365 days",
    ),
    attribute: optional(
        oneOf(["as_observed"]),
        "`as_observed`: an event that carries nothing stronger goes to whoever was last seen with the value by then. By default to the profile that the value belongs to.",
        "as_observed",
    ),
};

const size = whole(2, most);
const sizeLimit = object("profile_size", "a limit of a profile's size", "How many identifiers one profile may hold.", {
    count: required(size, "How many it may hold.", "200"),
    severity: optional(oneOf(["error", "warn"]), "What a larger one is; error by default.", "warn"),
});

/** A plain number is an error. */
export interface ProfileSizeDeclaration {
    readonly count: Located<number>;
    readonly severity: "error" | "warn";
    readonly span: Located<number>["span"];
}

const profileSize: Form<ProfileSizeDeclaration> = {
    schema: z.union([size.schema, sizeLimit.schema], "a whole number from 2, or a map with count and severity"),
    child: (step, node) => sizeLimit.child?.(step, node),
    ...(sizeLimit.map !== undefined && { map: sizeLimit.map }),
    read: (node, reading) => {
        if (node.kind !== "map") return { count: size.read(node, reading), severity: "error", span: node.span };
        const { count, severity } = sizeLimit.read(node, reading);
        return { count, severity: severity?.value ?? "error", span: node.span };
    },
};

const identityFields = {
    name: required(name, "Its name; profiles are `dim_<name>`.", "person"),
    description: optional(text, "What one profile stands for.", "A natural person, across systems and devices."),
    owner: optional(name, "Who answers for it: one of the project's owners.", "crm"),
    version: optional(version, "Version of its rules.", "2.0.0"),
    identifiers: required(
        named(
            object("identifier", "an identifier", "A type of value that may name a profile.", identifierFields),
            "identifiers",
        ),
        "Its identifier types, the strongest first: of two links that cannot both hold, the weaker goes.",
        "[{name: customer_id, per_profile: 1}, {name: email, normalize: email}]",
    ),
    max_profile_size: optional(
        profileSize,
        "A profile with more identifiers than this fails the build: some value ties strangers together.",
        "200",
    ),
    erasures: optional(
        erasures,
        "Requests for erasure: whose rows lose what tells who they are about.",
        "{table: privacy.erasure_requests}",
    ),
    overrides: optional(
        overrides,
        "Decisions of people: which two identifiers are the same one, and which are not.",
        "{table: ops.identity_overrides}",
    ),
};

export type IdentifierDeclaration = Declared<typeof identifierFields>;
export type IdentityDeclaration = Declared<typeof identityFields>;

export const identity = object(
    "identity",
    "an identity",
    "Who is who: which values name a profile, and how far they tie rows together.",
    identityFields,
);
