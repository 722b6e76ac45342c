export const piiKinds = [
    "name",
    "email",
    "phone",
    "address",
    "birth_date",
    "identifier",
    "ip",
    "free_text",
    "sensitive",
] as const;

/** What a personal value tells about somebody. */
export type Pii = (typeof piiKinds)[number];
