using System.Collections.Immutable;
using System.Reflection;
using Deedle;
using MediaCourse.Comments;
using MediaCourse.Framing;
using MediaCourse.Framing.Actors;
using MediaCourse.Interactive.Frames;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Tests;

namespace MediaCourse.Interactive.Tests.Frames;

public sealed class FrameConversionTests
{
    private static readonly Corpus Texts = Corpus.Load(Repository.Seeds);

    public static TheoryData<Type> RowTypes =>
    [
        .. typeof(Quotation).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method is { Name: "ToTable", IsGenericMethod: false })
            .Select(method => method.GetParameters()[0].ParameterType)
            .Where(first => first.IsGenericType && first.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(first => first.GetGenericArguments()[0])
            .Concat([typeof(SpeakingShare), typeof(KeynessTerm), typeof(ConcordanceLine), typeof(WordVoiceCounts), typeof(ActorMention), typeof(ActorMatrixRow), typeof(TextShare)])
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Every_row_type_of_the_library_makes_a_frame_of_plain_columns_even_of_no_rows(Type type)
    {
        var frame = (Frame<int, string>)typeof(FrameConversionTests).GetMethod(nameof(Empty), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [])!;

        Assert.NotEmpty(frame.ColumnKeys);
        Assert.Equal(0, frame.RowCount);
        Assert.All(frame.ColumnTypes, column => Assert.True(column == typeof(string) || column == typeof(DateTime) || column == typeof(decimal) || column.IsPrimitive, column.Name));
    }

    [Fact]
    public void Quotations_keep_the_order_of_their_properties_and_every_value()
    {
        var quotations = Texts.Articles.SelectMany(article => Quotations.Find(article)).ToList();

        var frame = quotations.ToFrame();

        Assert.Equal(["Source", "Span.Start", "Span.End", "Kind"], frame.ColumnKeys.Take(4));
        Assert.Equal(quotations.Count, frame.RowCount);
        Assert.Equal(quotations.Select(quotation => quotation.Text), frame.GetColumn<string>("Text").Values);
        Assert.Equal(quotations.Select(quotation => quotation.Span.Start), frame.GetColumn<int>("Span.Start").Values);
        Assert.Equal(quotations.Select(quotation => quotation.Confidence), frame.GetColumn<double>("Confidence").Values);
        Assert.Equal(quotations.Count(quotation => quotation.Speaker is not null), frame.GetColumn<string>("Speaker").ValueCount);
        Assert.Contains(quotations, quotation => quotation.Speaker is null);
        Assert.Equal(typeof(string), frame.ColumnTypes.ElementAt(3));
    }

    [Fact]
    public void What_is_declared_as_any_object_is_text_and_never_missing()
    {
        var frame = new[] { new { Word = "harbour", Value = (object?)1.5 }, new { Word = "town", Value = (object?)null }, new { Word = "sea", Value = (object?)"three" } }.ToFrame();

        Assert.Equal(["1.5", "three"], frame.GetColumn<string>("Value").Values);
    }

    [Fact]
    public void An_interface_gives_the_columns_of_those_that_it_extends_too()
    {
        var frame = new ICounted[] { new Words("sea", 3) }.ToFrame();

        Assert.Equal(["Name", "Times"], frame.ColumnKeys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_property_that_hides_another_is_the_column()
    {
        var frame = new[] { new Worded("seven") }.ToFrame();

        Assert.Equal(["Size"], frame.ColumnKeys);
        Assert.Equal("seven", frame.GetColumn<string>("Size")[0]);
        Assert.Equal([typeof(string)], new IWorded[] { new Worded("seven") }.ToFrame().ColumnTypes);
    }

    [Fact]
    public void Indexers_are_no_columns()
    {
        Assert.Equal(["Name"], new[] { new Indexed("a") }.ToFrame().ColumnKeys);
    }

    private class Sized
    {
        public int Size { get; set; }
    }

    private sealed class Worded(string Size) : Sized, IWorded
    {
        public new string Size { get; } = Size;
    }

    private interface ISized
    {
        int Size { get; }
    }

    private interface IWorded : ISized
    {
        new string Size { get; }

        int ISized.Size => 7;
    }

    private sealed class Indexed(string Item)
    {
        public string Name { get; } = Item;

        public string this[int place] => Name[place..];

        public string this[string before] => before + Name;
    }

    private interface INamed
    {
        string Name { get; }
    }

    private interface ICounted : INamed
    {
        int Times { get; }
    }

    private sealed record Words(string Name, int Times) : ICounted;

    [Fact]
    public void Rows_are_found_by_a_key_of_ones_own()
    {
        var shares = SpeakingShares.Of(Texts).Rows.Where(share => share.Source == "newschina" && share.Speaker is not null).ToList();

        var frame = shares.ToFrame(share => share.Speaker!);

        Assert.NotEmpty(shares);
        Assert.All(shares, share => Assert.Equal(share.Words, frame.GetColumn<int>("Words")[share.Speaker!]));
    }

    [Fact]
    public void A_key_that_two_rows_share_is_told_with_both()
    {
        var error = Assert.Throws<FrameConversionException>(() => new[] { 1, 2, 1 }.ToFrame(number => $"n{number}"));

        Assert.StartsWith("Rows 0 and 2 have the same key, n1;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_missing_and_its_row_keeps_its_place()
    {
        Row?[] rows = [new("a", 1, 0.5, new DateOnly(2021, 3, 18), Ground.Sand, ["x", "y"]), null, new(null, null, double.NaN, null, Ground.Rock, default)];

        var frame = rows.ToFrame();

        Assert.Equal(["Name", "Number", "Share", "Day", "Ground", "Parts", "HasName"], frame.ColumnKeys);
        Assert.Equal([typeof(string), typeof(int), typeof(double), typeof(DateTime), typeof(string), typeof(string), typeof(bool)], frame.ColumnTypes);
        Assert.Equal([0, 1, 2], frame.RowKeys);
        Assert.Equal([1, 1, 1, 1, 2, 1, 2], frame.ColumnKeys.Select(column => frame.GetColumn<object>(column).ValueCount));
        Assert.Equal("x; y", frame.GetColumn<string>("Parts")[0]);
        Assert.Equal("Rock", frame.GetColumn<string>("Ground")[2]);
        Assert.Equal(new DateTime(2021, 3, 18, 0, 0, 0, DateTimeKind.Unspecified), frame.GetColumn<DateTime>("Day")[0]);
    }

    [Fact]
    public void Rows_of_which_nothing_is_known_are_rows()
    {
        Assert.Equal(2, new Row?[] { null, null }.ToFrame().RowCount);
    }

    [Fact]
    public void A_property_that_throws_is_named_with_its_row()
    {
        var error = Assert.Throws<FrameConversionException>(() => new[] { new Throwing() }.ToFrame());

        Assert.Equal("Row 0: the property Value cannot be read: out of reach", error.Message);
    }

    [Fact]
    public void A_list_that_throws_when_it_is_gone_through_is_named_with_its_row()
    {
        var error = Assert.Throws<FrameConversionException>(() => new[] { new { Lines = Enumerable.Range(0, 2).Select(number => 1 / number) } }.ToFrame());

        Assert.StartsWith("Row 0: the property Lines cannot be read: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_null_has_no_key()
    {
        var error = Assert.Throws<FrameConversionException>(() => new[] { "a", null }.ToFrame(text => text!.Length));

        Assert.StartsWith("Row 1 has no key;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_values_tuples_and_anonymous_rows_make_frames()
    {
        Assert.Equal(["Value"], new[] { "a", "b" }.ToFrame().ColumnKeys);
        Assert.Equal(["Item1", "Item2"], new[] { (1, "a") }.ToFrame().ColumnKeys);
        Assert.Equal(["Zeta", "Alpha"], new[] { new { Zeta = 1, Alpha = 2 } }.ToFrame().ColumnKeys);
        Assert.Throws<FrameConversionException>(() => new[] { new object() }.ToFrame());
    }

    [Fact]
    public void A_frame_counts_what_the_library_counts()
    {
        var comments = CommentThread.Of(Texts["antiwar"]).Comments;

        var frame = comments.ToFrame();

        Assert.Equal(comments.Length, frame.RowCount);
        Assert.Equal(comments.Select(comment => comment.Text), frame.GetColumn<string>("Text").Values);
    }

    private static Frame<int, string> Empty<T>() => Array.Empty<T>().ToFrame();

    private enum Ground
    {
        Sand,
        Rock,
    }

    private sealed record Row(string? Name, int? Number, double Share, DateOnly? Day, Ground Ground, ImmutableArray<string> Parts)
    {
        public bool HasName => Name is not null;
    }

    private sealed class Throwing
    {
        public string Value => throw new InvalidOperationException("out of\nreach");
    }
}
