/** A prefill that comes from no register: the name of the person who files, where the platform knows it. */
export const OWN_NAME = { register: "people", field: "name" } as const;
