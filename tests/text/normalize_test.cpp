#include "text/normalize.h"

#include <gtest/gtest.h>

#include <set>

#include "text/utf8.h"

namespace scope_explainer {
namespace {

std::string Utf16(std::string_view ascii, bool little_endian) {
  std::string text;
  for (const char c : ascii) text += little_endian ? std::string{c, '\0'} : std::string{'\0', c};
  return text;
}

TEST(Normalize, PlainTextStays) {
  for (const std::string_view text : {"", "a", "two\nlines\n", "\ttab", "Größe “x” 漢"}) {
    EXPECT_EQ(Normalized(text), text);
  }
}

TEST(Normalize, LinesEndInOneWay) { EXPECT_EQ(Normalized("a\r\nb\rc\n\rd"), "a\nb\nc\n\nd"); }

TEST(Normalize, WhatActsOnATerminalIsGone) {
  EXPECT_EQ(Normalized("\x1B[33mWARNING\x1B[0m - \x1B[1mx"), "WARNING - x");
  EXPECT_EQ(Normalized("\x1B[1A\x1B[2Kx"), "x");
  EXPECT_EQ(Normalized("\x1B[1 qx\x1B[?25ly"), "xy");
  EXPECT_EQ(Normalized("\x1B(Bx\x1B=y"), "xy");
  EXPECT_EQ(Normalized("\x1B]0;title\x07x"), "x");
  EXPECT_EQ(Normalized("\x1B]8;;https://a\x1B\\link\x1B]8;;\x1B\\"), "link");
  EXPECT_EQ(Normalized("a\xC2\x9B"
                       "31mb"),
            "ab");
  EXPECT_EQ(Normalized(std::string_view("a\0b\bc\x7F", 6)), "abc");
}

TEST(Normalize, ASequenceThatNeverEndsTakesNoLineWithIt) {
  EXPECT_EQ(Normalized("\x1B]0;title\nnext"), "\nnext");
  EXPECT_EQ(Normalized("\x1B[31\nnext"), "\nnext");
  EXPECT_EQ(Normalized("x\x1B"), "x");
}

TEST(Normalize, SpacesThatLookLikeSpacesAreSpaces) {
  EXPECT_EQ(Normalized("a\xC2\xA0"
                       "b\xE2\x80\xAF"
                       "c"),
            "a b c");
}

/// What becomes of the characters from `first` to `last`, each result once.
std::set<std::string> Made(char32_t first, char32_t last) {
  std::set<std::string> made;
  for (char32_t character = first; character <= last; ++character) {
    std::string text;
    AppendUtf8(text, character);
    made.insert(Normalized(text));
  }
  return made;
}

TEST(Normalize, EverySpaceAndDashOfAnEditorIsAPlainOne) {
  const std::set<std::string> space{" "};
  const std::set<std::string> dash{"-"};
  EXPECT_EQ(Made(0xA0, 0xA0), space);
  EXPECT_EQ(Made(0x2000, 0x200A), space);
  EXPECT_EQ(Made(0x202F, 0x202F), space);
  EXPECT_EQ(Made(0x2010, 0x2014), dash);
  for (const char32_t other : std::u32string(U"\u00A1\u1FFE\u2015\u2030")) {
    std::string text;
    AppendUtf8(text, other);
    EXPECT_EQ(Normalized(text), text);
  }
}

TEST(Normalize, WhatNobodySeesIsGone) {
  EXPECT_EQ(Normalized("Scan\xE2\x80\x8B completed\xC2\xAD!\xF3\xA0\x81\xA1"), "Scan completed!");
}

TEST(Normalize, BytesThatAreNoTextAreMarked) {
  EXPECT_EQ(Normalized("a\xFF"), "a\xEF\xBF\xBD");
  EXPECT_TRUE(IsUtf8(Normalized("\xC3\x28\xF0\x9F\xED\xA0\x80")));
}

TEST(Normalize, Utf16IsReadWithAndWithoutAMark) {
  const std::string_view line = "INFO - Scan completed!\r\n";
  for (const bool little_endian : {true, false}) {
    const std::string text = Utf16(line, little_endian);
    EXPECT_EQ(Normalized(text), "INFO - Scan completed!\n");
    const std::string mark = little_endian ? "\xFF\xFE" : "\xFE\xFF";
    EXPECT_EQ(Normalized(mark + text), "INFO - Scan completed!\n");
    EXPECT_EQ(Normalized(mark + text + "x"), "INFO - Scan completed!\n\xEF\xBF\xBD");
  }
}

TEST(Normalize, Utf16HasPairsAndHalves) {
  using namespace std::string_view_literals;
  EXPECT_EQ(Normalized("\xFF\xFE\x3D\xD8\x00\xDE"sv), "😀");
  EXPECT_EQ(Normalized("\xFF\xFE\x3D\xD8\x41\x00"sv),
            "\xEF\xBF\xBD"
            "A");
}

TEST(Normalize, OfUtf16OnlyAHighAndALowHalfAreAPair) {
  const auto read = [](char32_t first, char32_t second) {
    std::string text = "\xFF\xFE";
    for (const char32_t unit : {first, second}) {
      text += static_cast<char>(unit & 0xFFU);
      text += static_cast<char>(unit >> 8U);
    }
    return Normalized(text);
  };
  EXPECT_EQ(read(0xD800, 0xDC00), "\xF0\x90\x80\x80");
  EXPECT_EQ(read(0xDBFF, 0xDFFF), "\xF4\x8F\xBF\xBF");
  EXPECT_EQ(read(0xD7FF, 0xDC00), "\xED\x9F\xBF\xEF\xBF\xBD");
  EXPECT_EQ(read(0xDC00, 0xDC00), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(read(0xD800, 0xDBFF), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(read(0xD800, 0xE000), "\xEF\xBF\xBD\xEE\x80\x80");
}

}  // namespace
}  // namespace scope_explainer
