package house_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard/internal/house"
)

// TestStart imports every package and looks whether one of them runs code.
func TestStart(t *testing.T) {
	loaded, _ := load(t)
	ours, err := house.InitTrace(loaded, t.TempDir())
	require.NoError(t, err)
	assert.Empty(t, ours, "importing a package does nothing; see the check of variables")
}

// TestStartRefuses does the same with a module that is read at start.
func TestStartRefuses(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		name = filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	write("go.mod", "module "+house.Module+"\n\ngo 1.25.0\n")
	write("consent/consent.go", "// Package consent counts at start.\npackage consent\n\nimport \"strings\"\n\nvar words = strings.Fields(\"a b\")\n\n// Words counts.\nfunc Words() int { return len(words) }\n")
	bad, err := house.Load(dir)
	require.NoError(t, err)
	ours, err := house.InitTrace(bad, t.TempDir())
	require.NoError(t, err)
	require.Len(t, ours, 1)
	assert.Contains(t, ours[0], "init "+house.Module+"/consent ")
}
