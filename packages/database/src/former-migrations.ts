/**
 * Checksums under which migrations stood before they were rewritten, so that databases which have them go on. They made
 * what an ordinary owner of a database may not make; 20261128140700_high_signal_open brings both to the same.
 */
export const FORMER_CHECKSUMS: Readonly<Record<string, string>> = {
  '20261122000001_row_level_security':
    '317495ea5a7a18d73ddcea381a7d7a22c7c5c730f7a94ea7d9b37d6434c8c59b',
  '20261122234835_whole_pathway_rights':
    '04c1e497f06b8cc55e7b26179ba0dd237ced3fe262e5a87b11cc080a79b12280',
};
