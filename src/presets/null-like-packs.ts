/** Values that name nobody, under one name that a model chooses them by. */
export interface NullLikePack {
    /** What its values are, as the documentation tells it. */
    readonly about: string;
    /** Compared in lower case, without the blanks around. */
    readonly words: readonly string[];
    /** Signs that fill a field, however long: compared as they are. */
    readonly filler: NullLikePattern | null;
    /** Of a whole value in lower case, without the blanks around. */
    readonly patterns: readonly NullLikePattern[];
}

/**
 * Written in what all engines share, without backslashes, anchors and `.`: a part of a composite identifier is
 * looked for with it too, so nothing in it may match `|`.
 */
export interface NullLikePattern {
    readonly pattern: string;
    /** What the documentation says of it. */
    readonly about: string;
    readonly examples: readonly [string, ...string[]];
}

export type NullLikePackName = "words" | "zeroes" | "placeholders" | "test_values" | "keyboard_runs" | "devices";

/** Every pack that is shipped. The default ones keep what models that say nothing have always rejected. */
export const nullLikePacks: Readonly<Record<NullLikePackName, NullLikePack>> = {
    words: {
        about: "What systems write when they mean nobody or nothing.",
        words: [
            "(null)",
            "-1",
            "<null>",
            "[object object]",
            "anonymous",
            "empty",
            "invalid",
            "missing",
            "n.a.",
            "n/a",
            "na",
            "nan",
            "nil",
            "none",
            "not available",
            "not provided",
            "not set",
            "null",
            "tbd",
            "test",
            "undefined",
            "unknown",
            "unset",
            "void",
        ],
        filler: null,
        patterns: [],
    },
    zeroes: {
        about: "Fields that were filled with something because they must not be empty.",
        words: [],
        filler: {
            pattern: "[-0 ._]*",
            about: "runs of zeroes, dashes, dots, underscores and blanks",
            examples: ["0000000000", "---", "00000000-0000-0000-0000-000000000000"],
        },
        patterns: [],
    },
    placeholders: {
        about: "What shops, tills, service desks and tracking tools enter for somebody they do not know or may not tell.",
        words: [
            "(not provided)",
            "(not set)",
            "(other)",
            "[deleted]",
            "[redacted]",
            "anonymous customer",
            "anonymous user",
            "cash customer",
            "declined",
            "default",
            "deleted",
            "deleted user",
            "guest",
            "guest checkout",
            "guest customer",
            "guest user",
            "no email",
            "opt-out",
            "optout",
            "redacted",
            "refused",
            "removed",
            "walk-in",
            "walk-in customer",
            "withheld",
        ],
        filler: null,
        patterns: [
            {
                pattern:
                    "(no[-_.]?reply|do[-_.]?not[-_.]?reply|no[-_.]?e?mail|guest|anonymous|none|null|unknown)@[^@|]*",
                about: "the addresses of nobody at any domain",
                examples: ["noreply@shop.com", "do-not-reply@shop.com", "guest@shop.com", "no-email@shop.com"],
            },
        ],
    },
    test_values: {
        about: "What people enter to try a form.",
        words: [
            "abc",
            "abc123",
            "bar",
            "demo",
            "dummy",
            "example",
            "fake",
            "foo",
            "foobar",
            "lorem ipsum",
            "sample",
            "test",
            "test user",
            "test1",
            "test123",
            "tester",
            "testing",
            "testuser",
        ],
        filler: null,
        patterns: [
            {
                pattern: "(demo|dummy|example|fake|foo|sample|test|tester|testing)[0-9]*@[^@|]*",
                about: "the same words as addresses",
                examples: ["test@shop.com", "test123@mail.com", "foo@bar.com"],
            },
            {
                pattern: "[^@|]*@([^@|]*[.])?(example[.](com|net|org)|example|invalid|localhost|test)",
                about: "addresses at the domains that RFC 2606 keeps free of people",
                examples: ["jane@example.com", "jane@mail.example.org", "jane@shop.test"],
            },
        ],
    },
    keyboard_runs: {
        about: "Fingers that walked along the keyboard. Not for short numbers that are given out in order.",
        words: [
            "1q2w3e4r",
            "abcdef",
            "asdf",
            "asdfgh",
            "asdfghjkl",
            "qwerty",
            "qwertyuiop",
            "qwertz",
            "yxcvbn",
            "zxcvbn",
        ],
        filler: null,
        patterns: [
            {
                pattern: "0?(123456|1234567|12345678|123456789|1234567890)",
                about: "six digits in order and more",
                examples: ["123456", "123456789", "0123456789"],
            },
            {
                pattern: "654321|7654321|87654321|987654321|9876543210",
                about: "six digits in reverse order and more",
                examples: ["654321", "987654321"],
            },
            {
                pattern: "0?(1{6,}|2{6,}|3{6,}|4{6,}|5{6,}|6{6,}|7{6,}|8{6,}|9{6,})",
                about: "six times the same digit and more",
                examples: ["999999", "5555555555", "0111111"],
            },
            {
                // Of fewer digits there are people: Berlin's 030 123456 ends so.
                pattern:
                    "[+][0-9]{1,3}(12345678|123456789|1234567890|987654321|1{8,}|2{8,}|3{8,}|4{8,}|5{8,}|6{8,}|7{8,}|8{8,}|9{8,})",
                about: "eight such digits and more behind a country code",
                examples: ["+49123456789", "+491111111111"],
            },
        ],
    },
    devices: {
        about: "Ids that many devices give as their own, or give instead of it.",
        words: [
            "004999010640000",
            "00:00:00:00:00:00",
            "012345678912345",
            "02:00:00:00:00:00",
            "9774d56d682e549c",
            "ff:ff:ff:ff:ff:ff",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ],
        filler: null,
        patterns: [],
    },
};

/** What `null_like: true` means, and saying nothing. */
export const defaultNullLikePacks: readonly NullLikePackName[] = ["words", "zeroes"];

/** Every value of a pack that can be shown: its words, and what its patterns are told by. */
export function samplesOf({ words, filler, patterns }: NullLikePack): readonly string[] {
    return [...words, ...(filler?.examples ?? []), ...patterns.flatMap(({ examples }) => examples)];
}
