using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Evaluation;

public sealed class ReferenceAnnotationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediacourse-gold-").FullName;
    private readonly Corpus _corpus = Corpus.Load(Repository.Seeds);

    [Theory]
    [InlineData("")]
    [InlineData("annotators/a")]
    [InlineData("annotators/b")]
    public void The_settled_annotation_and_both_readings_load_and_fit_the_texts(string folder)
    {
        var reference = ReferenceAnnotation.Load(Path.Combine(Repository.Seeds, "gold", folder), _corpus);

        Assert.Equal(82, reference.Quotations.Count);
        Assert.All(reference.Spans, span => Assert.Equal(span.Text, _corpus[span.Source].Raw.Text[span.Start..span.End]));
    }

    [Fact]
    public void A_folder_without_one_is_named_with_what_to_do()
    {
        var error = Assert.Throws<ReferenceAnnotationException>(() => ReferenceAnnotation.Load(_folder, _corpus));

        Assert.Contains("quotes.json: there is no such file", error.Message, StringComparison.Ordinal);
        Assert.Contains("seeds/gold", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"start\": 1126", "\"start\": 1127", "quotes.json: the record at urdupoint[1127..1156] (line 9) does not hold the characters")]
    [InlineData("\"source\": \"urdupoint\"", "\"source\": \"herald\"", "the source 'herald', which the corpus")]
    [InlineData("\"kind\": \"mixed\"", "\"kind\": \"spoken\"", "quotes.json, line 2: this is no record")]
    [InlineData("\"sure\": true", "\"sur\": true", "quotes.json, line 2: this is no record")]
    [InlineData("[\n", "", "quotes.json, line 1: this is no record")]
    [InlineData("[\n", "null", "quotes.json, line 1: this is no record")]
    public void A_damaged_record_is_told_in_one_line_with_its_place(string written, string damaged, string message)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Seeds, "gold"), "*.json"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        var quotes = Path.Combine(_folder, "quotes.json");
        var text = File.ReadAllText(quotes);
        var at = text.IndexOf(written, StringComparison.Ordinal);
        File.WriteAllText(quotes, text[..at] + damaged + text[(at + written.Length)..]);

        var error = Assert.Throws<ReferenceAnnotationException>(() => ReferenceAnnotation.Load(_folder, _corpus));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
