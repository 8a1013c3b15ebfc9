package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"

	"github.com/state-for-people/standard/readability"
)

// graded compares the indices with the grades of an expert.
func (b *bench) graded() error {
	files, err := filepath.Glob(filepath.Join(b.data, "readability", "graded", "*.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no graded texts (%v)", err)
	}
	var grades []float64
	var counts []readability.Counts
	for _, f := range files {
		g, err := strconv.Atoi(filepath.Base(f)[:2])
		if err != nil {
			return err
		}
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		grades = append(grades, float64(g))
		counts = append(counts, readability.Measure(string(data)))
	}
	for x := range readability.Indices() {
		var values []float64
		sum := 0.0
		for i, c := range counts {
			v := x.Of(c).Value
			if x.Scale == readability.ScaleEase {
				v = -v
			}
			values = append(values, v)
			sum += math.Abs(max(1, min(v, 17)) - grades[i])
		}
		rho, mae := spearman(values, grades), sum/float64(len(grades))
		if x.Code == readability.IndexConsensus {
			b.floor("consensus, rank correlation with grades", rho, 0.87, false)
			b.floor("consensus, mean error in grades", mae, 2.1, true)
			continue
		}
		if b.show > 0 {
			fmt.Printf("    %-26s rho %.3f  mean error %.2f\n", x.Code, rho, mae)
		}
	}
	return nil
}
