/** The accounts of the sample province: somebody for every role, all invented. */
import type { Role } from '../domain/org/policy.js';

export interface SampleAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
}

/** One account or more for each role; passwords are the loader's business. */
export function sampleAccounts(): readonly SampleAccount[] {
  return [
    account('quantri', 'Đỗ Quang Khải', 'admin', 'so-vhttdl'),
    account('chuyenvien', 'Nguyễn Thị Mai Lan', 'officer', 'so-vhttdl'),
    account('lanhdao', 'Lương Thị Hạnh Vân', 'leader', 'tinh-hoai-giang'),
    account('thukytoasoan', 'Phan Trọng Nghĩa', 'editor', 'bao-va-dai'),
    account('phongvien', 'Hoàng Thu Ngân', 'reporter', 'bao-va-dai'),
    account('benlua', 'Trịnh Văn Bảo', 'operator', 'phuong-ben-lua'),
    account('lachdua', 'Bùi Thị Sen', 'operator', 'xa-lach-dua'),
    account('kiemtra', 'Vũ Đức Minh', 'auditor', 'so-vhttdl'),
  ];
}

const account = (username: string, displayName: string, role: Role, unitId: string): SampleAccount => ({
  username,
  displayName,
  role,
  unitId,
});
