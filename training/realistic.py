#!/usr/bin/python3
"""Variants of training tables as offices fill them: realistic.py GOLD_FOLDER OUT_FOLDER --seed 1

Reads each *.tables.json of one table and writes one that differs from it in what real plans have and draws of
independent cells do not: a few bodies lead most rows, one body watches over a whole group, partners are a few fixed
wordings or nobody, times are of a few forms and now and then a sentence, duties are long, and what comes of a duty
often says it again in other words. The same seed gives the same variants."""
import argparse, glob, json, os, random, re

EVERYBODY = ['Các cơ quan, đơn vị, địa phương', 'Các sở, ban, ngành; UBND cấp huyện', 'UBND các xã, phường', 'Các phòng, đơn vị thuộc Sở',
    'Các cơ quan chuyên môn; UBND cấp xã', 'Các đơn vị có liên quan', 'Các sở, ngành, địa phương trong tỉnh', 'UBND cấp huyện, UBND cấp xã',
    'Thủ trưởng các cơ quan, đơn vị', 'Các cơ quan tham mưu, giúp việc', 'Các ngành, các cấp', 'Đơn vị sự nghiệp công lập trực thuộc']
SENTENCES = ['Trong vòng {n} ngày làm việc kể từ khi {who} {act}', 'Sau {n} ngày kể từ ngày {act2}', 'Ban hành văn bản trước ngày {day}/{month} và tổ chức triển khai',
    'Xây dựng kế hoạch trong tháng {month}, thực hiện đến hết năm {year}', 'Theo tiến độ {who} giao', 'Khi có hướng dẫn của cơ quan cấp trên',
    'Chậm nhất {n} ngày sau khi {who} {act}', 'Theo lịch làm việc của {who}', 'Trình {who} trước ngày {day}/{month}/{year}, báo cáo lồng ghép vào báo cáo quý',
    'Hoàn thành trong quý {q}/{year} (riêng các đơn vị mới thành lập hoàn thành trong quý {q2}/{year})', 'Tham mưu {who} ban hành trong {n} ngày kể từ ngày {act2}. Niêm yết công khai sau 02 ngày làm việc',
    'Ngay sau khi {act2}', 'Theo quy định về chế độ báo cáo', 'Thường xuyên; báo cáo trước ngày {day} hằng tháng', 'Trong tháng {month}/{year} và tổ chức thực hiện theo kế hoạch']
WHO = ['UBND tỉnh', 'Chủ tịch UBND tỉnh', 'Ban Chỉ đạo tỉnh', 'HĐND tỉnh', 'Bộ chủ quản', 'Giám đốc Sở', 'Chủ tịch UBND xã', 'cơ quan có thẩm quyền']
ACT = ['ký quyết định phê duyệt', 'thông qua đề án', 'có văn bản chỉ đạo', 'giao chỉ tiêu', 'ban hành kế hoạch chung', 'cho ý kiến']
ACT2 = ['nhận đủ tài liệu', 'văn bản có hiệu lực', 'kết thúc đợt khảo sát', 'có thông báo kết luận', 'kế hoạch được phê duyệt', 'hoàn thành nghiệm thu']
RESULT = [('', 'được triển khai đúng tiến độ'), ('', 'bảo đảm theo quy định'), ('Báo cáo kết quả', ''), ('Kế hoạch', 'của cơ quan, đơn vị'), ('Quyết định của Chủ tịch UBND tỉnh về', ''),
    ('100%', 'được thực hiện'), ('Văn bản chỉ đạo về', ''), ('Các', 'được hoàn thành, đưa vào sử dụng'), ('Báo cáo đánh giá', 'và đề xuất giải pháp khắc phục'), ('Hồ sơ trình UBND tỉnh về', ''),
    ('', 'của tỉnh được nâng lên so với năm trước'), ('Kết luận, thông báo về', ''), ('Hệ thống', 'vận hành ổn định, thông suốt'), ('Tổ chức', 'theo đúng lộ trình đề ra'), ('Tỷ lệ', 'đạt và vượt chỉ tiêu được giao')]
NEVER_LAST = {'và', 'của', 'các', 'theo', 'về', 'cho', 'tại', 'trong', 'với', 'số', 'từ', 'là', 'để', 'có', 'do', 'đến', 'hoặc', 'những', 'một', 'đối', 'trên', 'cấp', 'ngày', 'nhằm', 'gắn', 'việc'}
# things that no list of products holds: what is told by the capital and the place alone
THINGS = ['Bảng tin', 'Tờ rơi', 'Đường truyền', 'Hòm thư góp ý', 'Máy quét', 'Ảnh chụp', 'Bàn hướng dẫn', 'Lịch trực', 'Mẫu đơn', 'Tủ hồ sơ', 'Nhóm liên lạc', 'Video ngắn', 'Bản đồ số',
    'Chữ ký số', 'Góc tra cứu', 'Thẻ công chức', 'Camera', 'Vạch chỉ lối', 'Giấy mời', 'Loa truyền thanh', 'Khẩu hiệu', 'Dữ liệu đầu vào', 'Thùng thư', 'Ý kiến trả lời', 'Kho lưu trữ', 'Trang fanpage']
# bodies that duties speak of beside those of the table
ABOVE = ['UBND tỉnh', 'HĐND tỉnh', 'Chủ tịch UBND tỉnh', 'Chính phủ', 'Thủ tướng Chính phủ', 'Bộ Nội vụ', 'Bộ Tư pháp', 'Văn phòng Chính phủ', 'Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy',
    'các bộ, ngành ở trung ương', 'UBND cấp huyện', 'UBND cấp xã', 'Ủy ban nhân dân các cấp', 'các sở, ban, ngành', 'các cơ quan, đơn vị', 'các cơ quan chuyên môn cùng cấp', 'Ủy ban nhân dân cấp xã',
    'Bộ phận Tiếp nhận và Trả kết quả các cấp', 'Trung tâm Phục vụ hành chính công', 'Ban Chỉ đạo cải cách hành chính', 'Đài Phát thanh và Truyền hình', 'Ủy ban Mặt trận Tổ quốc', 'các địa phương', 'Sở Nội vụ', 'Sở Tư pháp']
SAID_OF = [' của {a}', ' của {a}', ' tại {a}', ' do {a} ban hành', ' theo yêu cầu của {a}', ' theo yêu cầu của {a} và {b}', ' theo chỉ đạo của {a}', ' giữa {a} và {b}', ' cho {a}', ' đối với {a}; {b}', ' của {a}; {b}',
    ' của {a}, {b}', ' thuộc thẩm quyền của {a}', ' do {a} giao', ' trên trang thông tin của {a}', ' với {a}', ' trình {a}', ' đến {a}', ' trên {a} và các kênh của {b}', ' của {a} đóng trên địa bàn', ' giao cho {a}', ' phối hợp với {a}']
LOWERED = lambda s: s[:1].lower() + s[1:]
RAISED = lambda s: s[:1].upper() + s[1:]

class Pool:
    """A few values, the first far oftener than the last."""
    def __init__(self, values, rng, least, most, extra=()):
        values = sorted(set(values) - {'', '-'})
        rng.shuffle(values)
        self.values = list(extra) + values[:rng.randint(least, most)]
        slope = rng.uniform(0.9, 1.6)
        self.weights = [1 / (k + 1) ** slope for k in range(len(self.values))]
        self.rng = rng
    def __bool__(self): return bool(self.values)
    def draw(self): return self.rng.choices(self.values, self.weights)[0]

def free(table, column): return column in table['columns'] and column not in {m['column'] for m in table['merges']}
def main_rows(table, column): return [r for r in table['rows'] if any(r['cells'].get(c) for c in ('lead', 'implement', 'deadline', 'coordinate', 'target')) or r['cells'].get(column)]

def bodies(table, rng):
    everybody = [rng.choice(EVERYBODY)] if rng.random() < 0.6 else []
    leads = [r['cells'].get('lead', '') for r in table['rows']] + [r['cells'].get('implement', '') for r in table['rows']]
    common = Pool(leads, rng, 4, 12, everybody)
    keep = rng.uniform(0.1, 0.35); always = rng.random() < 0.9
    for column in ('lead', 'implement'):
        if not free(table, column) or not common: continue
        for r in table['rows']:
            told = any(r['cells'].get(c) for c in ('coordinate', 'monitor', 'deadline', 'product', 'target'))
            if r['cells'].get(column) and rng.random() > keep or always and told and not r['cells'].get(column): r['cells'][column] = common.draw()
    if free(table, 'monitor'):
        pool = Pool([v for v in leads if len(v.split()) <= 7], rng, 3, 6)
        empty = rng.uniform(0.05, 0.5) if rng.random() < 0.75 else 0; favourite = {}
        itself = rng.random() < 0.6
        for r in main_rows(table, 'monitor'):
            if not pool or (r['no'] == '' and not r['cells'].get('monitor')): continue
            own = favourite.setdefault(r['group'], pool.draw())
            r['cells']['monitor'] = '' if rng.random() < empty else own if rng.random() < 0.6 else pool.draw()
            # who leads is not told to watch over itself
            if itself and r['cells']['monitor'] == (r['cells'].get('lead') or r['cells'].get('implement')): r['cells']['monitor'] = ''
    if free(table, 'coordinate'):
        own = [r['cells'].get('coordinate', '') for r in table['rows']]
        pool = Pool(own, rng, 3, 7, [rng.choice(EVERYBODY)] if rng.random() < 0.5 else [])
        named = Pool([v for v in leads if len(v.split()) <= 7], rng, 2, 5)
        empty = rng.uniform(0.05, 0.55) if rng.random() < 0.75 else 0
        for r in main_rows(table, 'coordinate'):
            if rng.random() < empty: r['cells']['coordinate'] = ''
            elif pool and rng.random() < 0.75: r['cells']['coordinate'] = named.draw() if named and rng.random() < 0.4 else pool.draw()

def watched(table, rng):
    """In many plans one body watches over each group, but for what it leads itself, where everybody may take part. How often is the table's own: who stands alone is told by its other rows."""
    if not all(free(table, c) for c in ('lead', 'coordinate', 'monitor')) or rng.random() > 0.6: return
    names = sorted({v for v in (r['cells'].get('lead', '') for r in table['rows']) if 1 < len(v.split()) <= 7 and not v.startswith('Các ') and '\n' not in v})
    if len(names) < 3: return
    rng.shuffle(names)
    few = names[:rng.randint(2, 5)]; many = rng.sample(EVERYBODY, rng.randint(1, 3)); owners = {}
    general = rng.uniform(0.3, 0.8); joined = rng.uniform(0.2, 0.9); helps = rng.uniform(0, 0.6)
    itself = rng.choice([0, 0.1, 0.4]); left_out = rng.choice([0, 0.03, 0.1, 0.25])
    for r in main_rows(table, 'monitor'):
        if not r['cells'].get('lead'): continue
        own = owners.setdefault(r['group'], rng.choice(few)); roll = rng.random()
        lead = rng.choice(many) if roll < general else own if roll < general + 0.6 * (1 - general) else rng.choice(names)
        if lead == own:
            partner = rng.choice(many) if rng.random() < joined else ''
            watcher = own if rng.random() < itself else ''
        else:
            watcher = '' if rng.random() < left_out else own
            partner = own if rng.random() < helps else rng.choice(many + names) if rng.random() < 0.2 else ''
        r['cells'].update(lead=lead, coordinate=partner, monitor=watcher)

# what stands over the columns of bodies, each with the words that its cells may say again
OVER = {'lead': [('Cơ quan chủ trì', 'chủ trì'), ('Đơn vị chủ trì', 'chủ trì'), ('Cơ quan chủ trì tham mưu', 'chủ trì tham mưu'), ('Đơn vị đầu mối', 'làm đầu mối'), ('Bộ phận phụ trách', 'phụ trách')],
    'implement': [('Đơn vị thực hiện', 'thực hiện'), ('Cơ quan thực hiện', 'thực hiện'), ('Đơn vị triển khai', 'triển khai')],
    'coordinate': [('Cơ quan phối hợp', 'phối hợp'), ('Đơn vị phối hợp', 'phối hợp'), ('Đơn vị tham gia', 'tham gia'), ('Cơ quan phối hợp thực hiện', 'phối hợp')],
    'monitor': [('Cơ quan theo dõi', 'theo dõi'), ('Đơn vị theo dõi, đôn đốc', 'theo dõi, đôn đốc'), ('Đơn vị giám sát', 'giám sát'), ('Cơ quan kiểm tra, đôn đốc', 'kiểm tra'), ('Đơn vị tổng hợp', 'tổng hợp'), ('Cơ quan theo dõi, báo cáo', 'theo dõi')]}
OBJECTS = [' khối sở, ngành', ' khối huyện', ' cấp xã', ' các phòng', ' lĩnh vực được giao', '', '', ' chung', ' nội dung liên quan', ' các đơn vị sự nghiệp', ' phần việc của ngành']

def over(table, rng):
    """Headings of the columns of bodies; now and then a cell says again what its heading says."""
    heads = {}
    often = rng.choice([0, 0, 0.04, 0.12])
    for column, choices in OVER.items():
        if column not in table['columns']: continue
        heads[column], verb = rng.choice(choices)
        if not free(table, column): continue
        pool = [v for v in (r['cells'].get(column, '') for r in table['rows']) if v and len(v.split()) <= 8 and '\n' not in v and ';' not in v]
        for r in table['rows']:
            if not pool or not r['cells'].get(column) or rng.random() > often: continue
            parts = [rng.choice(pool) + ' ' + verb + rng.choice(OBJECTS) for _ in range(rng.randint(1, 2))]
            r['cells'][column] = '; '.join(parts)
    return heads

def part_leads(table, rng):
    """Most offices name who leads in each row; the generator merges that cell in every fourth table."""
    if rng.random() > 0.88: return
    for m in table['merges']:
        if m['column'] not in ('lead', 'implement'): continue
        text = table['rows'][m['rowIndexes'][0]]['cells'].get(m['column'], '')
        for r in m['rowIndexes']: table['rows'][r]['cells'][m['column']] = text
    table['merges'] = [m for m in table['merges'] if m['column'] not in ('lead', 'implement')]

def sentence(rng, year):
    q = rng.randint(0, 2); roman = ['I', 'II', 'III', 'IV']
    return rng.choice(SENTENCES).format(n=rng.choice(['03', '05', '07', '10', '15', '30', '45']), who=rng.choice(WHO), act=rng.choice(ACT), act2=rng.choice(ACT2),
        day=f'{rng.randint(1, 28):02d}', month=rng.choice([f'{rng.randint(1, 9):02d}', str(rng.randint(3, 12))]), year=year, q=roman[q], q2=roman[q + 1])

def times(table, rng):
    if not free(table, 'deadline'): return
    pool = Pool([r['cells'].get('deadline', '') for r in table['rows']], rng, 4, 9)
    keep = rng.uniform(0.1, 0.4); said = rng.choice([0, 0.08, 0.2])
    fixed = [sentence(rng, table['year']) for _ in range(4)]; none = rng.choice([0, 0, 0.05, 0.12])
    for r in table['rows']:
        if not r['cells'].get('deadline') or not pool: continue
        if rng.random() < none:
            r['cells']['deadline'] = ''
            continue
        if rng.random() < said: r['cells']['deadline'] = rng.choice(fixed) if rng.random() < 0.5 else sentence(rng, table['year'])
        elif rng.random() > keep: r['cells']['deadline'] = pool.draw()

def spoken(words): return LOWERED(words) if words.startswith(('Các ', 'Đơn vị', 'Thủ trưởng', 'Cán bộ', 'Công chức')) else words

def speak_of_bodies(table, rng):
    """Duties and what comes of them name bodies too: whose, where, by whose order. A body in a sentence is no cell."""
    own = sorted({r['cells'].get(c, '') for r in table['rows'] for c in ('lead', 'implement', 'coordinate')} - {'', '-'})
    own = [v for v in own if len(v.split()) <= 9 and '\n' not in v and '(' not in v and len(v.split()) > 1]
    share = rng.choice([0, 0.15, 0.3, 0.45])
    body = lambda: spoken(rng.choice(own) if own and rng.random() < 0.5 else rng.choice(ABOVE))
    for r in table['rows']:
        for column, part in (('task', share), ('indicator', share), ('product', share / 2)):
            said = r['cells'].get(column, '')
            if not said or '\n' in said or not free(table, column) or rng.random() > part: continue
            ends = [m.start() for m in re.finditer(r'(?<=\w)[,;.](?= )', said)] + [len(said.rstrip(' .;'))]
            at = rng.choice(ends)
            if said[:at].split()[-1].lower() in NEVER_LAST: continue
            r['cells'][column] = said[:at] + rng.choice(SAID_OF).format(a=body(), b=body()) + said[at:]

def spell_out(table, rng, full):
    """Most offices write names in full, and mark where one body of a list ends."""
    if rng.random() < 0.75:
        for r in table['rows']:
            for c in ('lead', 'implement', 'coordinate', 'monitor'):
                if r['cells'].get(c): r['cells'][c] = SHORT.sub(lambda m: full[m.group()], r['cells'][c])
    if rng.random() < 0.6:
        for r in table['rows']:
            for c in ('lead', 'implement', 'coordinate', 'monitor'):
                if r['cells'].get(c): r['cells'][c] = re.sub(r'(?<=[\w)])\n(?=[^-+])', ';\n', r['cells'][c])

def names_in_full():
    """Short names by the generator's own lists of bodies."""
    pairs = re.findall(r"\['([^']+)', '([^']+)'\]", open(os.path.join(os.path.dirname(__file__), 'tables', 'phrases', 'bodies.ts'), encoding='utf8').read())
    return {short: long for long, short in pairs if short != long}

FULL = names_in_full()
SHORT = re.compile('(?<![\\w.&-])(?:' + '|'.join(re.escape(k) for k in sorted(FULL, key=len, reverse=True)) + ')(?![\\w&-])')

def duties(table, rng):
    if 'task' not in table['columns'] or not free(table, 'task'): return
    long = rng.random() < 0.5; stop = rng.choice([0, 0, 0.6, 0.95]); echo = rng.choice([0, 0.15, 0.4])
    tasks = [r['cells']['task'] for r in table['rows'] if r['cells'].get('task')]
    for r in table['rows']:
        said = r['cells'].get('task', '')
        if not said: continue
        clean = said.rstrip(' .;:')
        if long and ':' not in clean and len(clean.split()) < 45:
            for _ in range(rng.choice([0, 1, 1, 2])):
                other = rng.choice(tasks).rstrip(' .;:')
                if ':' in other: continue
                clean += rng.choice([', {}', '; {}', ' và {}', ', trong đó {}', ' nhằm {}', ' gắn với việc {}']).format(LOWERED(other)) if rng.random() < 0.75 else '. ' + RAISED(other)
        if 'product' in table['columns'] and free(table, 'product') and r['cells'].get('product') and ':' not in clean and rng.random() < echo:
            words = clean.split('. ')[-1].split()
            at = rng.randint(1, max(1, min(4, len(words) - 3))); part = words[at:at + rng.randint(4, 28)]
            while len(part) > 3 and part[-1].lower() in ('và', 'của', 'các', 'theo', 'về', 'cho', 'tại', 'trong', 'với', 'số', 'từ', 'là', 'để', 'có', 'do'): part.pop()
            head, tail = rng.choice(RESULT)
            body = ' '.join(part).strip(' ,;-')
            r['cells']['product'] = ' '.join(x for x in (head, LOWERED(body) if head and not body[:2].isupper() else RAISED(body), tail) if x)
        if rng.random() < stop: clean += '.'
        elif clean == said.rstrip(): clean = said
        r['cells']['task'] = clean
    products = Pool([r['cells'].get('product', '') for r in table['rows']], rng, 3, 8)
    again = rng.choice([0, 0, 0.2])
    if free(table, 'product') and products:
        for r in table['rows']:
            if r['cells'].get('product') and rng.random() < again: r['cells']['product'] = products.draw()
    nobody = rng.choice([0, 0, 0.03])
    for r in table['rows']:
        if free(table, 'product') and r['no'] and rng.random() < nobody: r['cells']['product'] = ''

def clipped(text, most):
    words = text.split(':')[0].split(';')[0].split('. ')[0].split()[:most]
    while len(words) > 2 and (words[-1].lower().strip(',.') in NEVER_LAST or any(c.isdigit() for c in words[-1])): words.pop()
    return ' '.join(words).strip(' ,.;-(')

def terse(table, rng):
    """A table whose rows take a line or two, as communes write them."""
    if rng.random() > 0.22: return
    things = rng.random() < 0.5
    for r in table['rows']:
        if free(table, 'task') and r['cells'].get('task'): r['cells']['task'] = clipped(r['cells']['task'], rng.randint(5, 11))
        if not free(table, 'product') or not r['cells'].get('product'): continue
        if things and rng.random() < 0.7: r['cells']['product'] = rng.choice(THINGS) + rng.choice(['', '', '', ' của xã', ' ở bộ phận Một cửa', ' mới'])
        else: r['cells']['product'] = clipped(r['cells']['product'], rng.randint(2, 5))

def points(table, rng):
    """Tasks that are broken down under dashes, each with what comes of it and its time."""
    if table['kind'] != 'tasks' or table['merges'] or table['columns'][0] != 'no' or rng.random() > 0.15: return
    tasks = [r['cells']['task'] for r in table['rows'] if r['cells'].get('task')]
    rows = []; share = rng.uniform(0.1, 0.4)
    for r in table['rows']:
        rows.append(r)
        if not r['no'] or r['no'].startswith('-') or rng.random() > share: continue
        for _ in range(rng.randint(2, 3)):
            other = rng.choice(table['rows'])['cells']
            cells = {**{c: '' for c in r['cells']}, **{c: v for c, v in other.items() if c in r['cells']}}
            cells['task'] = RAISED(clipped(rng.choice(tasks), rng.randint(5, 14)))
            rows.append({**r, 'no': '-', 'cells': cells})
    table['rows'] = rows

def break_down(table, rng, names):
    rows = []
    for r in table['rows']:
        rows.append(r)
        if r['no'] and r['no'] != '-' and rng.random() < 0.2:
            for _ in range(rng.randint(2, 4)):
                cells = {c: '' for c in r['cells']}
                own = rng.choice(names); cells['indicator'] = '- ' + RAISED(own)
                for c in table['columns']:
                    if c in ('no', 'indicator'): continue
                    of = r['cells'].get(c, '')
                    if c == 'target': cells[c] = f'{rng.randint(20, 100)}%' if rng.random() < 0.8 else of
                    elif rng.random() < 0.5: cells[c] = rng.choice(['-', '', of])
                rows.append({**r, 'no': '', 'cells': cells})
    table['rows'] = rows

# what is counted where a product is an amount of things
COUNTED = ['máy', 'bộ', 'lớp', 'lớp/năm', 'hội nghị', 'cuộc', 'xã', 'phường', 'trường', 'trạm', 'trang', 'người', 'công chức', 'hồ sơ', 'giao dịch', 'bàn', 'ki-ốt', 'điểm', 'bảng', 'tin bài', 'tờ rơi',
    'buổi', 'nhóm', 'mô hình', 'sáng kiến', 'thủ tục', 'văn bản', 'hộ', 'thôn', 'tổ', 'phiếu', 'cơ quan', 'đơn vị', 'dịch vụ', 'phòng', 'camera', 'màn hình', 'tài khoản', 'chứng thư', 'cuốn sổ', 'đợt', 'chuyến']
BESIDE = ['', '', '', '', ' mới', ' được hỗ trợ', ' hoàn thành', ' đúng hạn', ' trở lên', ' được cấp', ' kiểu mẫu', ' toàn tỉnh', ' lưu động']

def counted(table, rng):
    """Products that are an amount of things ("14 máy", "100% hồ sơ"), as short tables have them."""
    if not free(table, 'product') or rng.random() > 0.3: return
    share = rng.choice([0.1, 0.3, 0.7])
    for r in table['rows']:
        if not r['cells'].get('product') or rng.random() > share: continue
        n = f'{rng.randint(1, 99):02d}' if rng.random() < 0.6 else f'{rng.randint(10, 100)}%' if rng.random() < 0.6 else f'{rng.randint(1, 40)}.{rng.randint(0, 9)}00'
        r['cells']['product'] = n + ' ' + rng.choice(COUNTED) + rng.choice(BESIDE)

SURNAMES = 'Nguyễn Nguyễn Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Lâm Đào Cao Hà Lương Tô Chu Trương Tạ Nông Hứa Triệu Lò Cầm'.split()
MIDDLES = 'Văn Thị Đức Hữu Minh Thanh Xuân Quốc Ngọc Thu Đình Công Hải Kim Trọng Mạnh Duy Anh Hoài Mỹ Bá Tiến Việt Hồng'.split()
GIVEN = 'Hùng Lan Dũng Hoa Tuấn Hương Nam Mai Sơn Thủy Cường Hằng Long Nga Phong Yến Quân Liên Khánh Thảo Bình Hạnh Tâm Phúc Vân Thắng Trang Kiên Ngân Lộc Huệ Toàn Chi Đạt Uyên Việt Loan Hiếu Oanh Trí'.split()
POSITIONS = ['Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chánh Thanh tra', 'Trưởng phòng {x}', 'Phó Trưởng phòng {x}', 'Chủ tịch UBND', 'Phó Chủ tịch UBND', 'Giám đốc Trung tâm', 'Công chức {x}', 'Chuyên viên {x}', 'Kế toán', 'Thủ quỹ', 'Văn thư', 'Phó Giám đốc', 'Hiệu trưởng', 'Trưởng trạm', 'Bí thư Đoàn', 'Phó Chủ tịch phụ trách {x}']
MATTERS = ['Nội vụ', 'Tư pháp', 'Tài chính', 'Hành chính', 'Tổ chức cán bộ', 'Kế hoạch', 'Địa chính', 'Văn hóa', 'kinh tế', 'Quản lý đô thị', 'Tổng hợp', 'Đăng ký kinh doanh', 'Chuyển đổi số', 'y tế', 'Lao động']
OF_PERSONS = {'monitor': ['Lãnh đạo phụ trách', 'Lãnh đạo theo dõi', 'Người theo dõi', 'Cán bộ theo dõi'], 'lead': ['Người chịu trách nhiệm', 'Người phụ trách', 'Công chức phụ trách'], 'implement': ['Người thực hiện', 'Công chức thực hiện']}

def persons(table, rng):
    """Small offices name people and posts in place of bodies. Returns the headings of such columns."""
    columns = [c for c in ('monitor', 'lead', 'implement') if free(table, c)]
    if not columns or rng.random() > 0.2: return {}
    heads = {}
    for column in [columns[0]] if rng.random() < 0.6 else columns:
        heads[column] = rng.choice(OF_PERSONS[column])
        name = lambda: ' '.join([rng.choice(SURNAMES), rng.choice(MIDDLES), rng.choice(GIVEN)] if rng.random() < 0.8 else [rng.choice(SURNAMES), rng.choice(MIDDLES), rng.choice(MIDDLES), rng.choice(GIVEN)])
        post = lambda: rng.choice(POSITIONS).format(x=rng.choice(MATTERS))
        posts = column != 'monitor' and rng.random() < 0.6; title = rng.choice(['', '', '', 'Đ/c ', 'Ông ', 'Đồng chí '])
        few = [post() if posts else title + name() for _ in range(rng.randint(2, 7))]
        for r in table['rows']:
            if r['cells'].get(column): r['cells'][column] = rng.choice(few) if rng.random() < 0.92 else rng.choice(few) + ', ' + rng.choice(few)
    return heads

def regroup(table, rng):
    """Letters in place of numerals; rows that count on from group to group, or begin again in each."""
    if table['groups'] and rng.random() < 0.25 and len(table['groups']) <= 8:
        letters = dict(zip([g['marker'] for g in table['groups']], 'ABCDEFGH'))
        for g in table['groups']: g['marker'] = letters[g['marker']]
        for r in table['rows']: r['group'] = letters.get(r['group'], r['group'])

HEADS = {'unit': ['Đơn vị tính', 'ĐVT'], 'money': ['Kinh phí (triệu đồng)', 'Kinh phí'], 'basis': ['Căn cứ thực hiện', 'Căn cứ'], 'field': ['Lĩnh vực'], 'place': ['Địa điểm', 'Phạm vi'], 'period': ['Kỳ báo cáo']}

def main():
    ap = argparse.ArgumentParser(); ap.add_argument('gold'); ap.add_argument('out'); ap.add_argument('--seed', type=int, default=1); ap.add_argument('--share', type=int, default=1); ap.add_argument('--tag', default='')
    a = ap.parse_args(); os.makedirs(a.out, exist_ok=True)
    files = [f for f in sorted(glob.glob(a.gold + '/*.tables.json')) if '+' not in os.path.basename(f)]
    data = {os.path.basename(f).replace('.tables.json', ''): json.load(open(f, encoding='utf8')) for f in files}
    names = sorted({r['cells'].get('lead') or r['cells'].get('implement') or '' for d in data.values() for t in d['tables'] for r in t['rows']} - {''})
    names = [n for n in names if 2 <= len(n.split()) <= 14]
    for k, (name, d) in enumerate(data.items()):
        if k % a.share != a.seed % a.share: continue
        rng = random.Random(a.seed * 1000 + k)
        for table in d['tables']:
            regroup(table, rng); part_leads(table, rng); spell_out(table, rng, FULL)
            if table['kind'] == 'indicators' and not table['merges'] and rng.random() < 0.5: break_down(table, rng, names)
            duties(table, rng); bodies(table, rng); watched(table, random.Random(a.seed * 1000 + k + 500000)); times(table, rng); terse(table, rng); speak_of_bodies(table, rng); points(table, rng)
            own = random.Random(a.seed * 1000 + k + 600000); counted(table, own); heads = over(table, rng) | persons(table, own)
            table['heads'] = heads | {c: o.get('heading') or rng.choice(HEADS.get(o['content'], [c])) for c, o in table.get('others', {}).items()}
        json.dump(d, open(f'{a.out}/{name}r{a.seed}{a.tag}.tables.json', 'w', encoding='utf8'), ensure_ascii=False)
main()
