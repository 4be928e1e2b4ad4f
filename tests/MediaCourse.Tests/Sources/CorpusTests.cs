using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources;

public sealed class CorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_corpus_of_ones_own_needs_ids_and_files_only()
    {
        _folder.Write("one.txt", "Talks end.");
        _folder.Write("more/two.txt", "Talks begin.");
        var corpus = Load("""{ "sources": [ { "id": "one", "file": "one.txt" }, { "id": "two", "file": "more/two.txt" } ] }""");

        Assert.Equal(["one", "two"], corpus.Ids);
        Assert.Equal("Talks begin.", corpus["two"].Raw.Text);
        Assert.Null(corpus["two"].Outlet);
        Assert.Null(corpus.Name);
    }

    [Fact]
    public void Everything_that_a_source_may_say_is_read()
    {
        _folder.Write("one.txt", "A\nB\nC");
        var corpus = Load(
            """
            { "name": "N", "about": "A", "sources": [ { "id": "one", "file": "one.txt", "outlet": "O", "title": "T", "published": "2021-03-19",
              "country": "C", "kind": "transcript", "language_notes": "L", "notes": ["n", "m"],
              "hints": [ { "role": "caption", "from_line": 2, "to_line": 2, "reason": "R" } ] } ] }
            """);
        var article = corpus["one"];

        Assert.Equal(("N", "A"), (corpus.Name, corpus.About));
        Assert.Equal(("O", "T", new DateOnly(2021, 3, 19), "C", "transcript"), (article.Outlet, article.Title, article.Published, article.Country, article.Kind));
        Assert.Equal(("L", 2), (article.Description.LanguageNotes, article.Description.Notes.Length));
        Assert.Equal(["body", "caption", "body"], article.Spans.Select(span => span.Role.Name()));
        Assert.Equal("R", article.Spans[1].Reason);
    }

    [Fact]
    public void The_nearest_corpus_at_or_above_a_folder_is_found()
    {
        _folder.Write("seeds/corpus.json", "{}");
        _folder.Write("lessons/one/x.txt", "x");

        Assert.Equal(Path.Combine(_folder.Path, "seeds"), Corpus.FindFolder(Path.Combine(_folder.Path, "lessons", "one")));
        Assert.Equal(Path.Combine(_folder.Path, "seeds"), Corpus.FindFolder(_folder.Path));
    }

    [Fact]
    public void A_file_that_a_corpus_beside_it_lists_is_that_source_and_another_is_not()
    {
        var known = _folder.Write("known.txt", "A\nB");
        var other = _folder.Write("other.txt", "A\nB");
        _folder.Write("corpus.json", """{ "sources": [ { "id": "k", "file": "known.txt", "hints": [ { "role": "comment", "from_line": 2, "reason": "R" } ] } ] }""");

        Assert.Equal(("k", SpanRole.Comment), (Corpus.LoadFile(known).Id, Corpus.LoadFile(known).Spans[1].Role));
        Assert.Equal(("other", SpanRole.Body), (Corpus.LoadFile(other).Id, Corpus.LoadFile(other).Spans[1].Role));
    }

    [Fact]
    public void A_source_can_be_asked_for_by_the_id_whose_place_it_takes()
    {
        var own = Corpus.Load(Path.Combine(Repository.Root, "docs", "own-texts"));

        Assert.Equal(["harbour-post", "island-voice"], own.Ids);
        Assert.Equal("island-voice", own["voa"].Id);
        Assert.Same(own["harbour-post"], own.Find("urdupoint"));
        Assert.DoesNotContain("voa", Assert.Throws<UnknownSourceException>(() => own["vao"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_id_is_answered_with_those_that_there_are()
    {
        var error = Assert.Throws<UnknownSourceException>(() => Corpus.Load(Repository.Seeds)["vao"]);

        Assert.Equal("There is no source \"vao\"; the corpus has urdupoint, antiwar, german-agency, newschina, voa.", error.Message);
        Assert.Equal(5, error.KnownIds.Length);
    }

    [Fact]
    public void A_folder_without_a_corpus_is_named() =>
        Assert.Contains("corpus.json: there is no such file", Assert.Throws<CorpusException>(() => Corpus.Load(_folder.Path)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", 1, null, "this file is empty")]
    [InlineData("{ \"sources\": [ }", 1, null, "this is no JSON")]
    [InlineData("{ \"sources\": [],\n// later\n}", 2, null, "this is no JSON")]
    [InlineData("[]", 1, null, "this is a list; write an object")]
    [InlineData("{}", 1, "sources", "has no source")]
    [InlineData("{ \"sources\": {} }", 1, "sources", "is an object; write a list")]
    [InlineData("{\n \"sources\": [],\n \"sauces\": 1 }", 3, "sauces", "is no field that is known; known are name, about, sources.")]
    [InlineData("{ \"sources\": [\n 3 ] }", 2, "sources[0]", "is a number (3); write an object")]
    [InlineData("{ \"sources\": [\n {\n \"file\": \"a.txt\" } ] }", 2, "sources[0].id", "is missing; write a text.")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\",\n \"file\": 7 } ] }", 2, "sources[0].file", "is a number (7); write a text")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\",\n \"titel\": \"T\" } ] }", 2, "sources[0].titel", "is no field that is known")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\",\n\n \"published\": \"19.3.2021\" } ] }", 3, "sources[0].published", "is a text (19.3.2021); write a date such as \"2021-03-19\", or null.")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\", \"published\": 20210319 } ] }", 1, "sources[0].published", "is a number (20210319); write a date")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\", \"notes\": \"one\" } ] }", 1, "sources[0].notes", "is a text (one); write a list")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\", \"notes\": [true] } ] }", 1, "sources[0].notes[0]", "is true or false; write a text")]
    [InlineData("{ \"sources\": [ { \"id\": \"two words\", \"file\": \"a.txt\" } ] }", 1, "sources[0].id", "may have letters a to z")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"id\": \"b\", \"file\": \"a.txt\" } ] }", 1, "sources[0].id", "stands there twice; keep one.")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\" },\n { \"id\": \"a\", \"file\": \"a.txt\" } ] }", 2, "sources[1].id", "is \"a\", which the source on line 1 has already")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\" },\n { \"id\": \"b\", \"file\": \"a.txt\", \"takes_the_place_of\": [\"a\"] } ] }", 2, "sources[1].takes_the_place_of", "names \"a\", which is itself a source here")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\", \"takes_the_place_of\": [\"voa\"] },\n { \"id\": \"b\", \"file\": \"a.txt\", \"takes_the_place_of\": [\"voa\"] } ] }", 2, "sources[1].takes_the_place_of", "names \"voa\", whose place the source on line 1 takes already")]
    [InlineData("{ \"sources\": [\n { \"id\": \"a\", \"file\": \"b.txt\" } ] }", 2, "sources[0].file", "is \"b.txt\", and there is no such file")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\", \"hints\": [ { \"role\": \"readers\", \"from_line\": 1, \"reason\": \"R\" } ] } ] }", 1, "sources[0].hints[0].role", "is no role; write one of dateline, title")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\", \"hints\": [ { \"role\": \"comment\", \"from_line\": 1 } ] } ] }", 1, "sources[0].hints[0].reason", "is missing")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\", \"hints\": [ { \"role\": \"comment\", \"from_line\": 1.5, \"reason\": \"R\" } ] } ] }", 1, "sources[0].hints[0].from_line", "is a number (1.5); write a whole number.")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\", \"hints\": [ { \"role\": \"comment\", \"from_line\": 2, \"to_line\": 1, \"reason\": \"R\" } ] } ] }", 1, "sources[0].hints[0].to_line", "is no line of a file")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"file\": \"a.txt\",\n \"hints\": [ { \"role\": \"comment\", \"from_line\": 4, \"reason\": \"R\" } ] } ] }", 1, "sources[0].hints", "speaks of line 4 of a.txt, which has 3 lines; correct the hint.")]
    public void What_is_wrong_in_a_corpus_is_named_with_its_line_and_field(string json, int line, string? field, string problem)
    {
        _folder.Write("a.txt", "A\nB\nC\n");
        var error = Assert.Throws<CorpusException>(() => Load(json));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal((line, field), (error.Line, error.Field));
        Assert.StartsWith($"{Path.Combine(_folder.Path, "corpus.json")}, line {line}: {field}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_escape_that_stands_for_half_a_character_is_named_with_its_line() =>
        Assert.Equal(2, Assert.Throws<CorpusException>(() => Load("{ \"sources\": [\n { \"id\": \"a\\ud800\", \"file\": \"a.txt\" } ] }")).Line);

    [Fact]
    public void A_nesting_bomb_is_an_error_and_nothing_worse() =>
        Assert.Throws<CorpusException>(() => Load("{\"sources\":" + new string('[', 100_000)));

    [Fact]
    public void Loading_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Corpus.Load(Repository.Seeds, cancelled.Token));
    }

    private Corpus Load(string json)
    {
        _folder.Write("corpus.json", json);
        return Corpus.Load(_folder.Path);
    }
}
