package main

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/state-for-people/standard/readability"
)

// indices compares the adapted formulas with the values that plainrussian
// computed from the same counts.
func (b *bench) indices() error {
	rows, err := table(filepath.Join(b.data, "readability", "plainrussian_counts.tsv"))
	if err != nil {
		return err
	}
	columns := map[string]readability.IndexCode{
		"index_fk_rus": readability.IndexFleschKincaid, "index_cl_rus": readability.IndexColemanLiau, "index_dc_rus": readability.IndexDaleChall,
		"index_SMOG_rus": readability.IndexSMOG, "index_ari_rus": readability.IndexARI,
	}
	worst, n := 0.0, 0
	for _, row := range rows {
		number := func(name string) float64 {
			v, e := strconv.ParseFloat(row[name], 64)
			if e != nil {
				err = fmt.Errorf("column %s: %w", name, e)
			}
			return v
		}
		c := readability.Counts{Sentences: int(number("n_sentences")), Vowelled: int(number("n_words")), Syllables: int(number("n_syllabes")), Russian: int(number("letters"))}
		c.BySyllables[5] = int(number("n_complex_words"))
		for column, code := range columns {
			x, _ := readability.FindIndex(code)
			worst = max(worst, math.Abs(x.Of(c).Value-number(column)))
			n++
		}
		if err != nil {
			return err
		}
	}
	b.floor(fmt.Sprintf("indices, greatest difference of %d", n), worst*1e9, 1, true)
	return nil
}

// table reads a tab-separated file with a heading.
func table(path string) ([]map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	all, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	if len(all) < 2 {
		return nil, fmt.Errorf("%s holds no rows", path)
	}
	var rows []map[string]string
	for _, rec := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			if i < len(rec) {
				row[name] = rec[i]
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// ranks returns the ranks of values, the mean rank for equal ones.
func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case values[a] < values[b]:
			return -1
		case values[a] > values[b]:
			return 1
		}
		return 0
	})
	r := make([]float64, len(values))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && values[order[j]] == values[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			r[order[k]] = float64(i+j-1) / 2
		}
		i = j
	}
	return r
}

// spearman is the rank correlation of two lists.
func spearman(a, b []float64) float64 {
	ra, rb := ranks(a), ranks(b)
	mean := float64(len(ra)-1) / 2
	var ab, aa, bb float64
	for i := range ra {
		x, y := ra[i]-mean, rb[i]-mean
		ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
	}
	return ab / math.Sqrt(aa*bb)
}
