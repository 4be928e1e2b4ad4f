using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Sources;
using MediaCourse.Sources.Cleaning;
using MediaCourse.Tests.Text;

namespace MediaCourse.Tests.Sources.Cleaning;

/// <summary>What holds for any text at all, with halves of surrogate pairs, NUL and any line ending.</summary>
public class CleanerProperties
{
    private static readonly string[] PageLines =
    [
        "", "", " ", "\u00A0", "\r", "\t", "Print", "XS", "SM", "please wait", "0:00 0:01", "By Jane Doe", "Ministers Leave Geneva Today", "FILE - A dam.",
        "12 Comments", "Related", "date 2020-01-05 NThe talks have ended at last.", "GENEVA (AP) — The talks have ended at last.", "• 16x9 Image", "    Jane Doe",
        "The ministers of six countries met on Tuesday to speak of water.", "Jane Doe is a reporter who covers water.", "\uD800", "\0", "USA", "“No”", "a", "…",
    ];

    /// <summary>Ugly strings, and pages made of lines that rules look for, with either line ending.</summary>
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        UglyText.Arbitrary.Generator,
        Gen.Elements(PageLines).ListOf().Select(lines => string.Join('\n', lines)),
        Gen.Elements(PageLines).ListOf().Select(lines => string.Join("\r\n", lines) + "\r\n")).ToArbitrary();

    [Fact]
    public void Spans_are_in_order_never_overlap_and_cover_every_character_that_is_not_blank() =>
        Prop.ForAll(Texts, text =>
        {
            var end = 0;
            foreach (var span in Clean(text))
            {
                Assert.True(span.Span.Start >= end && span.Span.Length > 0);
                Assert.True(string.IsNullOrWhiteSpace(text[end..span.Span.Start]));
                Assert.False(char.IsWhiteSpace(text[span.Span.Start]) || char.IsWhiteSpace(text[span.Span.End - 1]));
                Assert.Equal(text[span.Span.Start..span.Span.End], span.Text);
                end = span.Span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        }).Check(UglyText.Config);

    [Fact]
    public void Line_numbers_are_those_that_counting_line_ends_gives() =>
        Prop.ForAll(Texts, text =>
        {
            var ending = text.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r';
            foreach (var span in Clean(text))
            {
                Assert.Equal(text[..span.Span.Start].Count(character => character == ending) + 1, span.Line);
                Assert.Equal(text[..span.Span.End].Count(character => character == ending) + 1, span.EndLine);
            }
        }).Check(UglyText.Config);

    [Fact]
    public void A_repeat_names_the_earliest_line_with_the_same_characters() =>
        Prop.ForAll(Texts, text =>
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var span in Clean(text))
            {
                Assert.Equal(seen.TryGetValue(span.Text, out var line) ? line : null, span.DuplicateOf);
                seen.TryAdd(span.Text, span.Line);
            }
        }).Check(UglyText.Config);

    [Fact]
    public void Body_text_has_no_rule_or_is_a_repeat_and_everything_else_has_a_rule() =>
        Prop.ForAll(Texts, text => Assert.All(Clean(text), span =>
        {
            Assert.True(span.Role == SpanRole.Body || span.Rule is not null);
            Assert.True(span.Role != SpanRole.Body || span.Rule is null || (span.IsRemoved && span.DuplicateOf is not null));
        })).Check(UglyText.Config);

    [Fact]
    public void Segments_joined_are_the_text() =>
        Prop.ForAll(Texts.Filter(text => !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal) && !text.Any(char.IsSurrogate)), text =>
            Assert.Equal(text, string.Concat(Article.FromText("any", text).Segments.Select(segment => segment.Text)))).Check(UglyText.Config);

    [Fact]
    public void Line_endings_change_no_role() =>
        Prop.ForAll(Gen.Elements(PageLines).ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary(), text =>
            Assert.Equal(
                Clean(text).Select(span => (span.Line, span.Role, span.Rule?.Name, span.DuplicateOf)),
                Clean(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Select(span => (span.Line, span.Role, span.Rule?.Name, span.DuplicateOf)))).Check(UglyText.Config);

    private static ImmutableArray<ArticleSpan> Clean(string text) => Cleaner.Clean(new RawText("any", text), []);
}
