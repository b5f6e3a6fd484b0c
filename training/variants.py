#!/usr/bin/python3
"""Variants of training tables with traits that invented tables lack: variants.py GOLD_FOLDER OUT_FOLDER --seed 1

Reads each *.tables.json of one table and writes one that differs from it in what real plans have and draws of
independent cells do not: a few bodies that watch over the whole plan, or lead most of it; partners that most rows
leave out; indicators broken down by lines that begin with a dash; groups by letter; numbers that count on from group
to group. The same seed gives the same variants."""
import argparse, glob, json, os, random

def concentrate(rows, column, rng, most, empty):
    """A column's cells from a few of its own values, the first far oftener than the last."""
    values = sorted({r['cells'].get(column, '') for r in rows} - {''})
    if not values: return
    pool = rng.sample(values, min(len(values), rng.randint(1, most)))
    weights = [1 / (k + 1) ** 1.2 for k in range(len(pool))]
    for r in rows:
        if empty is None:
            if r['cells'].get(column): r['cells'][column] = rng.choices(pool, weights)[0]
        elif r['no'] or r['cells'].get(column):
            r['cells'][column] = '' if rng.random() < empty else rng.choices(pool, weights)[0]

def bodies(table, rng):
    merged = {m['column'] for m in table['merges']}
    for column, most, least, greatest in (('monitor', 3, 0, 0.4), ('lead', 5, None, None), ('coordinate', 6, 0.1, 0.75)):
        if column not in table['columns'] or column in merged: continue
        empty = None if least is None else rng.uniform(least, greatest)
        concentrate(table['rows'], column, rng, most, empty)
    # some tables have one body alone in most rows, which may stand in any of the columns
    if rng.random() < 0.4 and {'lead', 'monitor'} <= set(table['columns']) and not merged & {'lead', 'monitor'}:
        for r in table['rows']:
            if r['cells'].get('monitor') and r['cells'].get('lead') and rng.random() < 0.15: r['cells']['monitor'] = r['cells']['lead']

def break_down(table, rng, names):
    rows = []
    for r in table['rows']:
        rows.append(r)
        if r['no'] and rng.random() < 0.25:
            for _ in range(rng.randint(2, 4)):
                cells = {c: '' for c in r['cells']}
                own = rng.choice(names)
                cells['indicator'] = '- ' + own[0].upper() + own[1:]
                for c in table['columns']:
                    if c in ('no', 'indicator'): continue
                    of = r['cells'].get(c, '')
                    if c == 'target': cells[c] = f'{rng.randint(20, 100)}%' if rng.random() < 0.8 else of
                    elif rng.random() < 0.5: cells[c] = rng.choice(['-', '', of])
                rows.append({**r, 'no': '', 'cells': cells})
    table['rows'] = rows

def regroup(table, rng):
    if not table['groups']: return
    if rng.random() < 0.5 and len(table['groups']) <= 8:
        letters = dict(zip([g['marker'] for g in table['groups']], 'ABCDEFGH'))
        for g in table['groups']: g['marker'] = letters[g['marker']]
        for r in table['rows']: r['group'] = letters.get(r['group'], r['group'])
    if rng.random() < 0.6 and all(r['no'] == '' or r['no'].isdigit() for r in table['rows']):
        n = 0
        for r in table['rows']:
            if r['no']: n += 1; r['no'] = str(n)

def main():
    ap = argparse.ArgumentParser(); ap.add_argument('gold'); ap.add_argument('out'); ap.add_argument('--seed', type=int, default=1)
    a = ap.parse_args(); os.makedirs(a.out, exist_ok=True)
    files = [f for f in sorted(glob.glob(a.gold + '/*.tables.json')) if '+' not in os.path.basename(f)]
    data = {os.path.basename(f).replace('.tables.json', ''): json.load(open(f, encoding='utf8')) for f in files}
    names = sorted({r['cells'].get('lead') or r['cells'].get('implement') or '' for d in data.values() for t in d['tables'] for r in t['rows']} - {''})
    names = [n for n in names if 2 <= len(n.split()) <= 14]
    for k, (name, d) in enumerate(data.items()):
        rng = random.Random(a.seed * 1000 + k)
        for table in d['tables']:
            regroup(table, rng)
            if table['kind'] == 'indicators' and not table['merges']: break_down(table, rng, names)
            bodies(table, rng)
        json.dump(d, open(f'{a.out}/{name}v{a.seed}.tables.json', 'w', encoding='utf8'), ensure_ascii=False)
main()
