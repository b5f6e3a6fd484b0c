import { type Body, body, type Level, type Membership } from './body.ts';

function collective(
  id: string,
  name: string,
  members: Membership,
  more: Partial<Omit<Body, 'members'>> = {},
): Body {
  return body(members.level, 'collective', id, name, { members, ...more });
}

/** Members that the register does not list one by one, such as some seven hundred districts. */
function unlisted(level: Level): Membership {
  return { level, classes: [] };
}

/**
 * Sets of bodies that plans name as one. "Các sở, ban, ngành" are the departments, the bodies of department
 * rank and the administrative boards; the ministries' bodies in the province are a set of their own, since
 * plans list them beside it ("các cơ quan Trung ương đóng trên địa bàn tỉnh").
 */
export const COLLECTIVES: readonly Body[] = [
  collective('bo-nganh', 'Các bộ, ngành', { level: 'central', classes: ['ministry'] }),
  collective('so-ban-nganh', 'Các sở, ban, ngành', {
    level: 'province',
    classes: ['department', 'department-rank', 'board'],
  }),
  collective('co-quan-chuyen-mon-tinh', 'Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh', {
    level: 'province',
    classes: ['department', 'department-rank'],
  }),
  collective('co-quan-trung-uong-dia-ban', 'Các cơ quan Trung ương đóng trên địa bàn tỉnh', {
    level: 'province',
    classes: ['vertical'],
  }),
  collective('doan-the-tinh', 'Các tổ chức chính trị - xã hội tỉnh', {
    level: 'province',
    classes: ['front'],
  }),
  collective('don-vi-su-nghiep-tinh', 'Đơn vị sự nghiệp công lập thuộc Ủy ban nhân dân tỉnh', {
    level: 'province',
    classes: ['service'],
  }),
  collective('ubnd-cap-huyen', 'Ủy ban nhân dân cấp huyện', unlisted('district'), {
    aliases: ['Ủy ban nhân dân các huyện, thị xã, thành phố'],
    validTo: '2025-06-30',
    successors: ['ubnd-cap-xa'],
    scopeChanged: true,
  }),
  collective('hdnd-cap-huyen', 'Hội đồng nhân dân cấp huyện', unlisted('district'), {
    validTo: '2025-06-30',
    successors: ['hdnd-cap-xa'],
    scopeChanged: true,
  }),
  collective('ubnd-cap-xa', 'Ủy ban nhân dân cấp xã', unlisted('commune'), {
    aliases: ['Ủy ban nhân dân các xã, phường, thị trấn', 'Ủy ban nhân dân các xã, phường, đặc khu'],
  }),
  collective('hdnd-cap-xa', 'Hội đồng nhân dân cấp xã', unlisted('commune')),
  collective('phong-ban-huyen', 'Các phòng, ban chuyên môn thuộc Ủy ban nhân dân huyện', {
    level: 'district',
    classes: ['office', 'department-rank'],
  }),
  collective('phong-chuyen-mon-xa', 'Các phòng chuyên môn thuộc Ủy ban nhân dân xã', {
    level: 'commune',
    classes: ['office'],
  }),
  collective('phong-don-vi-so', 'Các phòng, đơn vị thuộc Sở', { level: 'department', classes: ['office'] }),
  collective('doan-the-xa', 'Các tổ chức chính trị - xã hội xã', { level: 'commune', classes: ['front'] }),
  collective('thon-to-dan-pho', 'Các thôn, tổ dân phố', unlisted('commune')),
];
