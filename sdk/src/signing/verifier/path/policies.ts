import { type Certificate, isSelfIssued } from '../../x509/certificate.ts';
import { EXTENSION, extensionValue } from '../../x509/extensions.ts';
import { formatName } from '../../x509/name.ts';
import { ANY_POLICY, readInhibitAnyPolicy, readPolicies, readPolicyConstraints } from '../../x509/policies.ts';
import { type Finding, finding } from '../finding.ts';

/** How many more certificates it takes until a rule holds; infinite where nobody has made it. */
interface Rules {
  explicit: number;
  inhibitAny: number;
  /** The authority that demands a policy. */
  demandedBy: Certificate | undefined;
}

/**
 * Whether a policy holds along the chain, where an authority demands one (RFC 5280 6.1). No policy is demanded of
 * ours, and mappings are not followed: a chain that needs them is refused, never accepted.
 */
export function policyProblem(path: readonly Certificate[]): Finding | undefined {
  const rules: Rules = {
    explicit: Number.POSITIVE_INFINITY,
    inhibitAny: Number.POSITIVE_INFINITY,
    demandedBy: undefined,
  };
  let valid: ReadonlySet<string> | 'any' = 'any';
  const belowAnchor = path.slice(0, -1).toReversed();
  for (const [index, certificate] of belowAnchor.entries()) {
    const isLast = index === belowAnchor.length - 1;
    const isExempt = isSelfIssued(certificate) && !isLast;
    valid = narrowed(valid, policiesOf(certificate), rules.inhibitAny > 0 || isExempt);
    if (!isExempt) {
      rules.explicit = Math.max(0, rules.explicit - 1);
      rules.inhibitAny = Math.max(0, rules.inhibitAny - 1);
    }
    tighten(rules, certificate);
    const isEmpty = valid !== 'any' && valid.size === 0;
    if (rules.explicit === 0 && isEmpty && rules.demandedBy !== undefined) {
      return finding('chain-policy-not-permitted', { issuer: formatName(rules.demandedBy.subject) });
    }
  }
  return undefined;
}

function policiesOf(certificate: Certificate): readonly string[] {
  const value = extensionValue(certificate, EXTENSION.certificatePolicies);
  return value === undefined ? [] : readPolicies(value);
}

function narrowed(
  valid: ReadonlySet<string> | 'any',
  policies: readonly string[],
  anyCounts: boolean,
): ReadonlySet<string> | 'any' {
  if (anyCounts && policies.includes(ANY_POLICY)) return valid;
  return new Set(policies.filter((policy) => policy !== ANY_POLICY && (valid === 'any' || valid.has(policy))));
}

function tighten(rules: Rules, certificate: Certificate): void {
  const constraints = extensionValue(certificate, EXTENSION.policyConstraints);
  const required = constraints && readPolicyConstraints(constraints).requireExplicitPolicy;
  if (required !== undefined && required < rules.explicit) {
    rules.explicit = required;
    rules.demandedBy = certificate;
  }
  const inhibit = extensionValue(certificate, EXTENSION.inhibitAnyPolicy);
  if (inhibit !== undefined) rules.inhibitAny = Math.min(rules.inhibitAny, readInhibitAnyPolicy(inhibit));
}
