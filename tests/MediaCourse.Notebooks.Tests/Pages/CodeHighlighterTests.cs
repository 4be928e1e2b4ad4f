using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Notebooks.Tests.Pages;

public sealed class CodeHighlighterTests
{
    [Theory]
    [InlineData("var x = 1;", "<k>var</k> x = <n>1</n>;")]
    [InlineData("#r \"a.dll\"", "<d>#r &quot;a.dll&quot;</d>")]
    [InlineData("// hi\nList<int> a;", "<c>// hi</c>\n<t>List</t>&lt;<k>int</k>&gt; a;")]
    [InlineData("Console.WriteLine('c')", "<t>Console</t>.WriteLine(<s>&#39;c&#39;</s>)")]
    [InlineData("$\"a{b}c\"", "<s>$&quot;a{</s>b<s>}c&quot;</s>")]
    [InlineData("$\"\"\"{{a {x}\"\" b\"\"\"; y", "<s>$&quot;&quot;&quot;{{a {</s>x<s>}&quot;&quot; b&quot;&quot;&quot;</s>; y")]
    [InlineData("$$\"\"\"{a} {{b}}\"\"\"; y", "<s>$$&quot;&quot;&quot;{a} {{</s>b<s>}}&quot;&quot;&quot;</s>; y")]
    [InlineData("@\"c:\\\"; $@\"a\"\"{1}\"", "<s>@&quot;c:\\&quot;</s>; <s>$@&quot;a&quot;&quot;{</s><n>1</n><s>}&quot;</s>")]
    [InlineData("$\"{(a ? \"}\" : $\"{b}\")}\" x", "<s>$&quot;{</s>(a ? <s>&quot;}&quot;</s> : <s>$&quot;{</s>b<s>}&quot;</s>)<s>}&quot;</s> x")]
    [InlineData("\"open\nint x;", "<s>&quot;open</s>\n<k>int</k> x;")]
    [InlineData("from a in b where a.From > 1.5e-3f select a.select", "<k>from</k> a <k>in</k> b <k>where</k> a.From &gt; <n>1.5e-3f</n> <k>select</k> a.select")]
    [InlineData("var from = 1..3;", "<k>var</k> from = <n>1</n>..<n>3</n>;")]
    [InlineData("  #if x\na # b", "  <d>#if x</d>\na # b")]
    [InlineData("await f()", "<k>await</k> f()")]
    [InlineData("record P(string A);", "<k>record</k> <t>P</t>(<k>string</k> A);")]
    public void What_code_says_has_its_colour(string code, string html) =>
        Assert.Equal(html, Regex.Replace(CodeHighlighter.ToHtml(code), "<span class=\"(.)\">(.*?)</span>", "<$1>$2</$1>", RegexOptions.Singleline));

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
