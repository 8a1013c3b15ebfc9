// Package kpi is long.
package kpi

const c0 = 0

const c1 = 1

const c2 = 2

const c3 = 3

const c4 = 4

const c5 = 5

const c6 = 6

const c7 = 7

const c8 = 8

const c9 = 9

const c10 = 10

const c11 = 11

const c12 = 12

const c13 = 13

const c14 = 14

const c15 = 15

const c16 = 16

const c17 = 17

const c18 = 18

const c19 = 19

const c20 = 20

const c21 = 21

const c22 = 22

const c23 = 23

const c24 = 24

const c25 = 25

const c26 = 26

const c27 = 27

const c28 = 28

const c29 = 29

const c30 = 30

const c31 = 31

const c32 = 32

const c33 = 33

const c34 = 34

const c35 = 35

const c36 = 36

const c37 = 37

const c38 = 38

const c39 = 39

const c40 = 40

const c41 = 41

const c42 = 42

const c43 = 43

const c44 = 44

const c45 = 45

const c46 = 46

const c47 = 47

const c48 = 48

const c49 = 49

const c50 = 50

const c51 = 51

const c52 = 52

const c53 = 53

const c54 = 54

const c55 = 55

const c56 = 56

const c57 = 57

const c58 = 58

const c59 = 59

const c60 = 60

const c61 = 61

const c62 = 62

const c63 = 63

const c64 = 64

const c65 = 65

const c66 = 66

const c67 = 67

const c68 = 68

const c69 = 69

const c70 = 70

const c71 = 71

const c72 = 72

const c73 = 73

const c74 = 74

const c75 = 75

const c76 = 76

const c77 = 77

const c78 = 78

const c79 = 79

const c80 = 80

const c81 = 81

const c82 = 82

const c83 = 83

const c84 = 84

const c85 = 85

const c86 = 86

const c87 = 87

const c88 = 88

const c89 = 89

const c90 = 90

const c91 = 91

const c92 = 92

const c93 = 93

const c94 = 94

const c95 = 95

const c96 = 96

const c97 = 97

const c98 = 98

const c99 = 99

const c100 = 100

const c101 = 101

const c102 = 102

const c103 = 103

const c104 = 104

const c105 = 105

const c106 = 106

const c107 = 107

const c108 = 108

const c109 = 109

const c110 = 110

const c111 = 111

const c112 = 112

const c113 = 113

const c114 = 114

const c115 = 115

const c116 = 116

const c117 = 117

const c118 = 118

const c119 = 119

const c120 = 120

const c121 = 121

const c122 = 122

const c123 = 123

const c124 = 124

const c125 = 125

const c126 = 126

const c127 = 127

const c128 = 128

const c129 = 129

const c130 = 130

const c131 = 131

const c132 = 132

const c133 = 133

const c134 = 134

const c135 = 135

const c136 = 136

const c137 = 137

const c138 = 138

const c139 = 139

const c140 = 140

const c141 = 141

const c142 = 142

const c143 = 143

const c144 = 144

const c145 = 145

const c146 = 146

const c147 = 147

const c148 = 148

const c149 = 149

const c150 = 150

const c151 = 151

const c152 = 152

const c153 = 153

const c154 = 154

const c155 = 155

const c156 = 156

const c157 = 157

const c158 = 158

const c159 = 159

const c160 = 160

const c161 = 161

const c162 = 162

const c163 = 163

const c164 = 164

const c165 = 165

const c166 = 166

const c167 = 167

const c168 = 168

const c169 = 169

const c170 = 170

const c171 = 171

const c172 = 172

const c173 = 173

const c174 = 174

const c175 = 175

const c176 = 176

const c177 = 177

const c178 = 178

const c179 = 179

const c180 = 180

const c181 = 181

const c182 = 182

const c183 = 183

const c184 = 184

const c185 = 185

const c186 = 186

const c187 = 187

const c188 = 188

const c189 = 189

const c190 = 190

const c191 = 191

const c192 = 192

const c193 = 193

const c194 = 194

const c195 = 195

const c196 = 196

const c197 = 197

const c198 = 198

const c199 = 199
