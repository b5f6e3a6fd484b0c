import type { Language } from '../model/language.ts';

/** Names of the contents of the reform programme (Resolution 76/NQ-CP of 2021) and of steering. */
export const TOPIC_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'the-che': 'Institutions',
    tthc: 'Administrative procedures',
    'bo-may': 'Organisation',
    'cong-vu': 'Civil service',
    'tai-chinh-cong': 'Public finance',
    so: 'Digital government',
    'chi-dao': 'Steering',
  },
  vi: {
    'the-che': 'Cải cách thể chế',
    tthc: 'Cải cách thủ tục hành chính',
    'bo-may': 'Cải cách tổ chức bộ máy',
    'cong-vu': 'Cải cách chế độ công vụ',
    'tai-chinh-cong': 'Cải cách tài chính công',
    so: 'Chính quyền điện tử, chính quyền số',
    'chi-dao': 'Chỉ đạo, điều hành',
  },
};
