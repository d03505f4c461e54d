import { addDays, addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { Refusal } from '../kernel.ts';
import { TERMS } from '../terms.ts';

/**
 * What is kept of a certificate of conduct (VOG): that it was asked for, and that somebody saw it.
 * Never the document, and never why one was refused: a volunteer who gets none simply has none (DOMAIN 2.4).
 */
export interface ConductCertificate {
  readonly requestedOn: CivilDate | null;
  /** `null` until the organisation saw it. */
  readonly seen: CertificateSeen | null;
}

export interface CertificateSeen {
  readonly issuedOn: CivilDate;
  readonly seenOn: CivilDate;
  /** Who saw it, as an opaque id. */
  readonly seenBy: string;
  /** The screening profile that it was asked for, for example `85`. */
  readonly profile: string;
}

/** So long before it ends the coordinator is reminded (DOMAIN 11.1, scenario 14). */
export const CERTIFICATE_REMINDER_DAYS = 60;

/** A certificate cannot be seen before it was given. */
export class CertificateIssuedLater extends Refusal {
  readonly code = 'CERTIFICATE_ISSUED_LATER';

  constructor(issuedOn: CivilDate) {
    super(`A certificate of ${issuedOn} has not been given yet.`);
  }
}

/** Somebody saw the certificate. A newer one takes the place of an older one. */
export function recordCertificate(
  certificate: ConductCertificate | null,
  seen: CertificateSeen,
): ConductCertificate | CertificateIssuedLater {
  if (seen.issuedOn > seen.seenOn) return new CertificateIssuedLater(seen.issuedOn);
  return { requestedOn: certificate?.requestedOn ?? null, seen };
}

/** The last day on which it counts, or `null` when nobody saw one. */
export const certificateValidUntil = (
  certificate: ConductCertificate | null,
  policyYears: number = TERMS.certificateYears,
): CivilDate | null =>
  certificate?.seen ? addDays(addMonths(certificate.seen.issuedOn, 12 * policyYears), -1) : null;

/** Whether a certificate was seen by then and is not older than the policy allows. */
export function isCertificateValid(
  certificate: ConductCertificate | null,
  day: CivilDate,
  policyYears: number = TERMS.certificateYears,
): boolean {
  const validUntil = certificateValidUntil(certificate, policyYears);
  return validUntil !== null && day <= validUntil && certificate!.seen!.seenOn <= day;
}

/** Whether it is valid today and will not be any more after so many days. */
export function certificateExpiresWithin(
  certificate: ConductCertificate | null,
  days: number,
  today: CivilDate,
  policyYears: number = TERMS.certificateYears,
): boolean {
  if (!isCertificateValid(certificate, today, policyYears)) return false;
  return certificateValidUntil(certificate, policyYears)! <= addDays(today, days);
}
