"""What an audience may not see."""

from figures import *  # noqa: F403

# ---------------------------------------------------------------------------------------------------------------
# Suppression
# ---------------------------------------------------------------------------------------------------------------

def threshold_for(profile, audience):
    """Threshold: public max(20, the profile's min n); ministry 5; operator none."""
    return {"public": max(20, profile.min_n), "ministry": 5, "operator": 0}[audience]


def size(row):
    return row["matured"] - row["excluded"]


def hidden_by_itself(row, threshold, audience):
    """With 0 < N < threshold, and in public with inserted or N − inserted equal to 1 or 2, the row hides."""
    n = size(row)
    if 0 < n < threshold:
        return True
    return audience == "public" and (row["inserted"] in (1, 2) or n - row["inserted"] in (1, 2))


def complement_one_way(rows, hidden, threshold):
    """Complementary rule (i) treats the rows of one `--by` call as cells of size N whose total is published; it
    continues while exactly one is hidden or the hidden N together stay below the threshold; it takes the smallest
    other cell with N > 0, ties: first in row order."""
    hidden = set(hidden)
    while hidden and (len(hidden) == 1 or sum(size(rows[i]) for i in hidden) < threshold):
        others = [i for i in range(len(rows)) if i not in hidden and size(rows[i]) > 0]
        if not others:
            break
        hidden.add(min(others, key=lambda i: (size(rows[i]), i)))
    return hidden


def lines_of(keys):
    """The lines of a table: the cells that differ along one dimension only."""
    lines = defaultdict(list)
    for i, key in enumerate(keys):
        for axis in range(len(key)):
            lines[(axis, key[:axis] + key[axis + 1:])].append(i)
    return lines


def cell_can_vary(cell, keys, values, sizes, hidden, free_lines=frozenset(), free_total=False):
    """Two dimensions, exact: whether the hidden count of `cell` has another feasible value once every margin that is
    not in `free_lines` is published. A hidden count may rise while it is below N and fall while it is above 0; the
    margins stay if and only if the changes run along a closed walk between rows and columns."""
    def search(start, goal, forbidden):
        seen, todo = {start}, [start]
        while todo:
            node = todo.pop()
            if node == goal:
                return True
            following = []
            for i in hidden:
                if i == forbidden:
                    continue
                row, column = ("row", keys[i][0]), ("column", keys[i][1])
                if node == row and values[i] < sizes[i]:
                    following.append(column)
                if node == column and values[i] > 0:
                    following.append(row)
            for axis, rest in free_lines:  # an unpublished margin may take any change
                line = ("row", rest[0]) if axis == 1 else ("column", rest[0])
                outside = ("outside", axis)
                if node == line:
                    following.append(outside)
                if node == outside:
                    following.append(line)
            if free_total and node[0] == "outside":
                following += [("outside", 0), ("outside", 1)]
            todo += [x for x in following if x not in seen]
            seen.update(following)
        return False
    row, column = ("row", keys[cell][0]), ("column", keys[cell][1])
    rises = values[cell] < sizes[cell] and search(column, row, cell)
    falls = values[cell] > 0 and search(row, column, cell)
    return rises or falls


def feasible_bounds(keys, values, sizes, hidden, lines):
    """Three dimensions and more: audit by bound propagation over the margins of the given lines."""
    low = {i: 0 for i in hidden}
    high = {i: sizes[i] for i in hidden}
    changed = True
    while changed:
        changed = False
        for members in lines:
            unseen = [i for i in members if i in hidden]
            left = sum(values[i] for i in unseen)
            for i in unseen:
                others_low = sum(low[j] for j in unseen if j != i)
                others_high = sum(high[j] for j in unseen if j != i)
                new_low, new_high = max(low[i], left - others_high), min(high[i], left - others_low)
                if (new_low, new_high) != (low[i], high[i]):
                    low[i], high[i], changed = new_low, new_high, True
    return low, high


def determined_cells(keys, values, sizes, hidden):
    """The hidden cells with one feasible value when every margin is published."""
    if len(keys[0]) == 2:
        return {i for i in hidden if not cell_can_vary(i, keys, values, sizes, hidden)}
    low, high = feasible_bounds(keys, values, sizes, hidden, list(lines_of(keys).values()))
    return {i for i in hidden if low[i] == high[i]}


def complement_many_ways(rows, keys, hidden):
    """Rule (ii): rows then columns until each line with a hidden cell has at least two, and the audit (iii).

    NOT COMPARABLE CELL BY CELL: "the property counts (each hidden `inserted` keeps more than one feasible value, no
    line has a single hidden row), not the choice of cells; where that cannot be had every row is hidden"."""
    hidden, everything = set(hidden), set(range(len(rows)))
    values, sizes = [r["inserted"] for r in rows], [size(r) for r in rows]
    lines = lines_of(keys)

    def hide_one_more(members):
        others = [i for i in members if i not in hidden and sizes[i] > 0]
        if not others:
            return False
        hidden.add(min(others, key=lambda i: (sizes[i], i)))
        return True

    while hidden and hidden != everything:
        lonely = [members for members in lines.values() if len(hidden.intersection(members)) == 1]
        if lonely:
            if not hide_one_more(lonely[0]):
                return everything
            continue
        known = determined_cells(keys, values, sizes, hidden)
        if not known:
            break
        around = {i for members in lines.values() if known.intersection(members) for i in members}
        if not hide_one_more(around):
            return everything
    return hidden


def hide(row, keys):
    for key in keys:
        row[key] = None
    row["suppressed"] = [key for key in row if key in keys]


def suppress(profile, tables, by, audience):
    """Suppression of the rows of one profile; `tables` has one list of rows per indicator, the same groups in the
    same order. A row hidden under one indicator of a profile is hidden under all of them."""
    if audience == "operator":
        return
    threshold = threshold_for(profile, audience)
    hidden = {i for rows in tables for i, row in enumerate(rows) if hidden_by_itself(row, threshold, audience)}
    while True:
        before = set(hidden)
        for rows in tables:
            if len(by) == 1:
                hidden |= complement_one_way(rows, hidden, threshold)
            elif len(by) > 1:
                hidden |= complement_many_ways(rows, [tuple(r[d] for d in by) for r in rows], hidden)
        if hidden == before:
            break
    for rows in tables:
        for i, row in enumerate(rows):
            n, known = size(row), size(row) - row["unknown"]
            if i in hidden:
                row["flags"] = []
                hide(row, HIDDEN_WITH_THE_ROW)
            elif n >= threshold and known < threshold:
                # With N high enough but N − U below the threshold the row hides `known`, `knowledge_rate`,
                # `ceiling`, `not_inserted` and `unknown`.
                hide(row, HIDDEN_WITH_THE_KNOWN_RATE)
