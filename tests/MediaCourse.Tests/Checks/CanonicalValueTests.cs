using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Checks;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Checks;

public sealed class CanonicalValueTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" }, { true, "true" }, { 1, "1" }, { 1.0, "1" }, { 1.00m, "1" }, { 1L, "1" }, { (byte)1, "1" }, { 100, "100" }, { 1e3, "1000" },
        { -0.0, "0" }, { 0.1 + 0.2, "0.3" }, { 1.0 / 3, "0.333333333333" }, { double.NaN, "NaN" }, { double.MaxValue, "1.79769313486E+308" }, { 1e-40, "1E-40" },
        { long.MaxValue, "9223372036854775807" }, { decimal.MaxValue, "79228162514264337593543950335" },
        { "1", "\"1\"" }, { 'x', "\"x\"" }, { "a\n\"b\"", "\"a\\n\\\"b\\\"\"" }, { QuotationKind.Mixed, "\"Mixed\"" }, { new DateOnly(2021, 3, 19), "\"2021-03-19\"" },
        { new object?[] { 1, "a", null }, "[1,\"a\",null]" }, { new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }, "{\"a\":1,\"b\":2}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_are_written_by_what_they_are_worth(object? value, string written) => Assert.Equal(written, CanonicalValue.Of(value, Compare.Equal));

    [Fact]
    public void A_row_of_the_library_is_written_by_its_members_without_the_text_it_is_from()
    {
        var share = SpeakingShare.Of(Quotations.Find(Corpus.Load(Repository.Seeds)["voa"]))[0];
        var quotation = Quotations.Find(Corpus.Load(Repository.Seeds)["voa"])[1];

        Assert.Contains("\"Speaker\":\"Antony Blinken\"", CanonicalValue.Of(share, Compare.Equal), StringComparison.Ordinal);
        Assert.Contains("\"Span\":{\"End\":", CanonicalValue.Of(quotation, Compare.Equal), StringComparison.Ordinal);
        Assert.DoesNotContain("Raw", CanonicalValue.Of(quotation, Compare.Equal), StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_is_an_error_of_the_author()
    {
        Assert.Throws<CheckAuthoringException>(() => CanonicalValue.Of(new object(), Compare.Equal));
        Assert.Throws<CheckAuthoringException>(() => CanonicalValue.Of(("a", 1), Compare.Equal));
        Assert.Throws<CheckAuthoringException>(() => CanonicalValue.Of(Enumerable.Range(0, int.MaxValue), Compare.Equal));
        var nested = new List<object>();
        nested.Add(nested);
        Assert.Throws<CheckAuthoringException>(() => CanonicalValue.Of(nested, Compare.Equal));
    }

    [Fact]
    public void Whole_numbers_are_equal_whatever_their_type() =>
        Prop.ForAll<int>(number =>
            CanonicalValue.Of(number, Compare.Equal) == CanonicalValue.Of((double)number, Compare.Equal)
            && CanonicalValue.Of(number, Compare.Equal) == CanonicalValue.Of((decimal)number, Compare.Equal)
            && CanonicalValue.Of(number, Compare.Equal) != CanonicalValue.Of(number.ToString(CultureInfo.InvariantCulture), Compare.Equal)).QuickCheckThrowOnFailure();

    [Fact]
    public void Different_texts_are_written_differently_and_order_matters_only_where_it_is_said() =>
        Prop.ForAll<string[]>(items =>
        {
            string[] reversed = [.. items.Reverse()];
            return CanonicalValue.Of(items, Compare.InAnyOrder) == CanonicalValue.Of(reversed, Compare.InAnyOrder)
                && (CanonicalValue.Of(items, Compare.Equal) == CanonicalValue.Of(reversed, Compare.Equal)) == items.SequenceEqual(reversed, StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();
}
