#include "text/list.h"

#include <gtest/gtest.h>

namespace scope_explainer {
namespace {

const List kList{"What `calls` need:", {"First: `a` & <b>", "Second: nothing at all"}};

TEST(List, FoldsTextUnderItsItemsAndDropsBackticks) {
  EXPECT_EQ(TextList(kList, 16),
            "What calls need:\n\n"
            "- First: a & <b>\n"
            "- Second:\n"
            "  nothing at all\n");
}

TEST(List, WritesMarkdown) {
  EXPECT_EQ(MarkdownList(kList),
            "What `calls` need:\n\n"
            "- First: `a` & <b>\n"
            "- Second: nothing at all\n");
}

TEST(List, EscapesEverythingInHtml) {
  EXPECT_EQ(HtmlList(kList),
            "<p>What <code>calls</code> need:</p>\n"
            "<ul>\n"
            "<li>First: <code>a</code> &amp; &lt;b&gt;</li>\n"
            "<li>Second: nothing at all</li>\n"
            "</ul>\n");
}

}  // namespace
}  // namespace scope_explainer
