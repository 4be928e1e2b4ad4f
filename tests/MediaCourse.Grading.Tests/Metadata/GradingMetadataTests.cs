using System.Text.Json.Nodes;
using MediaCourse.Grading.Metadata;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Metadata;

public sealed class GradingMetadataTests
{
    [Fact]
    public void A_cell_without_them_has_none() => Assert.Null(GradingMetadata.Of(NotebookCell.Code("1")));

    [Fact]
    public void Version_0_gets_its_missing_flags_and_its_points_as_a_number()
    {
        var read = Read("""{"grade": true, "grade_id": "a", "points": "2.5"}""");

        Assert.Equal(new GradingMetadata { GradeId = "a", IsGrade = true, Points = 2.5 }, read);
    }

    [Theory]
    [InlineData("\"\"", 0)]
    [InlineData("\"  \"", 0)]
    [InlineData("-3", 0)]
    [InlineData("\"-3\"", 0)]
    [InlineData("\"1e1\"", 10)]
    [InlineData("4", 4)]
    [InlineData("null", 0)]
    public void Version_0_takes_blank_and_negative_points_for_none(string points, double read) =>
        Assert.Equal(read, Read($$"""{"grade": true, "grade_id": "a", "points": {{points}}}""").Points);

    [Fact]
    public void Version_1_gets_the_kind_of_cell_beside_its_checksum()
    {
        var fields = $$"""{"schema_version": 1, "grade": false, "solution": false, "locked": true, "grade_id": "a", "checksum": "{{new string('0', 32)}}"}""";

        Assert.Equal("code", Read(fields).CellType);
        Assert.Equal("markdown", Read(fields, NotebookCell.Markdown("")).CellType);
        Assert.Null(Read("""{"schema_version": 1, "grade": false, "solution": false, "locked": true, "grade_id": "a"}""").CellType);
    }

    [Fact]
    public void Version_2_has_no_tasks() =>
        Assert.False(Read("""{"schema_version": 2, "grade": true, "solution": false, "locked": true, "grade_id": "a", "points": 1}""").IsTask);

    [Theory]
    [InlineData("""{"schema_version": 4, "grade": true, "solution": false, "locked": true, "grade_id": "a"}""", "newer")]
    [InlineData("""{"schema_version": "3", "grade": true, "solution": false, "locked": true, "grade_id": "a"}""", "schema_version")]
    [InlineData("""{"schema_version": 3, "solution": false, "locked": true, "grade_id": "a"}""", "nbgrader.grade is missing")]
    [InlineData("""{"schema_version": 3, "grade": 1, "solution": false, "locked": true, "grade_id": "a"}""", "neither true nor false")]
    [InlineData("""{"schema_version": 3, "grade": true, "solution": false, "locked": true, "grade_id": "a", "points": -1}""", "below 0")]
    [InlineData("""{"schema_version": 3, "grade": true, "solution": false, "locked": true, "grade_id": "a", "points": "1"}""", "no number")]
    [InlineData("""{"schema_version": 3, "grade": false, "solution": false, "locked": true, "grade_id": "a b"}""", "grade_id")]
    [InlineData("""{"schema_version": 3, "grade": false, "solution": false, "locked": true, "grade_id": 7}""", "is no text")]
    [InlineData("""{"schema_version": 3, "grade": false, "solution": false, "locked": true, "grade_id": "a", "checksum": "0"}""", "32 characters")]
    [InlineData("""[]""", "no JSON object")]
    public void What_cannot_be_read_is_refused_in_one_line(string fields, string named)
    {
        var message = Assert.Throws<GradingMetadataException>(() => Read(fields)).Message;

        Assert.Contains(named, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData(false, false, false, false)]
    [InlineData(false, false, true, true)]
    [InlineData(true, false, false, true)]
    [InlineData(true, true, true, false)]
    [InlineData(false, true, true, false)]
    public void Whether_a_cell_is_read_only_follows_from_what_it_is(bool grade, bool solution, bool locked, bool readOnly) =>
        Assert.Equal(readOnly, new GradingMetadata { GradeId = "a", IsGrade = grade, IsSolution = solution, IsLocked = locked }.IsReadOnly);

    [Fact]
    public void Writing_gives_version_3_and_keeps_what_else_the_cell_says()
    {
        var metadata = NotebookMetadata.Of((JsonObject)JsonNode.Parse("""{"tags": ["x"], "nbgrader": {"grade": true, "grade_id": "a", "points": "2", "odd": 1}, "mine": {"b": [1]}}""")!);
        var cell = NotebookCell.Code("1") with { Metadata = metadata };

        var written = GradingMetadata.Of(cell)!.WriteTo(metadata);

        Assert.Equal("""{"mine":{"b":[1]},"nbgrader":{"grade":true,"grade_id":"a","locked":true,"points":2,"schema_version":3,"solution":false,"task":false},"tags":["x"]}""", written.ToString());
    }

    private static GradingMetadata Read(string fields, NotebookCell? cell = null) =>
        GradingMetadata.Of((cell ?? NotebookCell.Code("1")) with { Metadata = NotebookMetadata.Empty.With(JsonNode.Parse(fields), GradingMetadata.Key) })!;
}
