import type { Explanation, IdentifierName } from "./explanation.js";
import { findPath } from "./find-path.js";
import type { ProfileReader } from "./profile-reader.js";

/** An identifier that no row carries. */
export interface Unseen {
    readonly kind: "unseen";
    readonly asked: IdentifierName;
}

/**
 * Why an identifier belongs to its profile, or why two identifiers are, or are not, one.
 *
 * @example
 * await explain(reader, ann, c5)
 * // { kind: "apart", profiles: [...], refusals: [{ limit: { type: "crm_contact_id", perProfile: 1, ... }, ... }], ... }
 */
export async function explain(
    reader: ProfileReader,
    first: IdentifierName,
    second: IdentifierName | undefined,
): Promise<Explanation | Unseen> {
    const asked = second === undefined ? [first] : [first, second];
    const profiles = await Promise.all(asked.map(reader.profileOf));
    for (const [index, name] of asked.entries()) {
        if (profiles[index] !== undefined) continue;
        const rejections = await reader.rejections(name);
        return rejections.length === 0
            ? { kind: "unseen", asked: name }
            : { kind: "rejected", asked: name, rejections };
    }
    const [profile, other] = profiles;
    if (profile === undefined) throw new Error("an identifier without a profile was not told of");
    if (second === undefined || other === undefined) {
        const [members, refusals] = await Promise.all([reader.members(profile.id), reader.refusals(profile.id)]);
        return { kind: "profile", asked: first, profile, members, refusals };
    }
    if (profile.id === other.id) {
        const path = findPath(profile.holds, other.holds, await reader.links(profile.id));
        return { kind: "together", asked: [first, second], profile, path };
    }
    const [refusals, rejections] = await Promise.all([
        reader.refusals(profile.id, other.id),
        reader.sharedRejections(profile.id, other.id),
    ]);
    return { kind: "apart", asked: [first, second], profiles: [profile, other], refusals, rejections };
}
