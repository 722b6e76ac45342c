/** One identity for people, and one for the trading partners of each unit. */
export function identityFile(units: readonly string[]): string {
    const partners = units.map(
        (unit) => `
  - name: ${unit}_partner
    description: A company that the ${unit} unit trades with.
    owner: commerce
    version: 1.0.0
    identifiers:
      - {name: vat_id, normalize: upper, per_profile: 1, description: Its number for value added tax.}
      - {name: partner_no, per_profile: 20, description: Its number in one of the systems.}
`,
    );
    return `# Strongest first: the order is the priority.
identities:
  - name: person
    description: A natural person, across systems and devices.
    owner: service
    version: 2.0.0
    identifiers:
      - {name: customer_no, normalize: digits, per_profile: 1, description: "Number of the customer, the same in all systems."}
      - name: email
        description: An e-mail address.
        normalize: email
        block: [noreply@synthetic.test]
        per_profile: 5
      - name: device_id
        description: Cookie or device id of the tracking SDK.
        max_profiles: {count: 3, of: customer_no}      # more people than that is a shared screen
${partners.join("")}`;
}
