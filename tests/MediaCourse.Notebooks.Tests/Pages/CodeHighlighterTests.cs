using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Notebooks.Tests.Pages;

public sealed class CodeHighlighterTests
{
    [Theory]
    [InlineData("var x = 1;", "<span class=\"k\">var</span> x = <span class=\"n\">1</span>;")]
    [InlineData("#r \"a.dll\"", "<span class=\"d\">#r &quot;a.dll&quot;</span>")]
    [InlineData("// hi\nList<int> a;", "<span class=\"c\">// hi</span>\n<span class=\"t\">List</span>&lt;<span class=\"k\">int</span>&gt; a;")]
    [InlineData("Console.WriteLine('c')", "<span class=\"t\">Console</span>.WriteLine(<span class=\"s\">&#39;c&#39;</span>)")]
    [InlineData("$\"a{b}c\"", "<span class=\"s\">$&quot;</span><span class=\"s\">a</span>{b}<span class=\"s\">c</span><span class=\"s\">&quot;</span>")]
    [InlineData("await f()", "<span class=\"k\">await</span> f()")]
    [InlineData("record P(string A);", "<span class=\"k\">record</span> <span class=\"t\">P</span>(<span class=\"k\">string</span> A);")]
    public void Code_has_the_colours_that_the_compiler_gives_it(string code, string html) =>
        Assert.Equal(html, CodeHighlighter.ToHtml(code));

    [Fact]
    public void Every_character_of_any_code_stays()
    {
        var piece = Gen.Elements(
            "var", " ", "\n", "\"", "'", "$", "@", "{", "}", "(", "<", ">", "&", "/*", "*/", "//", "#r", "#!time", "#if x", "#endif", "\\", "1", "x", "Foo.", "=>", ";", "\"\"\"", "é", "\0", "\u2028", "\r\n", "\t");
        Prop.ForAll(Arb.From(piece.ListOf().Select(string.Concat)), code =>
            WebUtility.HtmlDecode(Regex.Replace(CodeHighlighter.ToHtml(code), "</?span[^>]*>", "")) == code)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
