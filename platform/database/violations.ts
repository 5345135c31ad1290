/** Whether a fault is a unique violation, optionally of the named constraint: somebody else was first. */
export const isUniqueViolation = (fault: unknown, constraint?: string): boolean => {
  if (typeof fault !== "object" || fault === null || !("code" in fault) || fault.code !== "23505")
    return false;
  return constraint === undefined || ("constraint" in fault && fault.constraint === constraint);
};
