using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Grading.Metadata;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Metadata;

public sealed class CellChecksumTests
{
    [Fact]
    public void The_vectors_of_nbgrader_come_out()
    {
        Assert.Equal("c93bf2b0af20f9e1b2aeea5f63fcf194", CellChecksum.Of(NotebookCell.Code("assert f(1)==2"), new GradingMetadata { GradeId = "test1", IsGrade = true, Points = 5 }));
        Assert.Equal("dbfe254f529afdf6725b8a34e8097219", CellChecksum.Of(NotebookCell.Markdown("YOUR ANSWER HERE"), new GradingMetadata { GradeId = "q", IsGrade = true, IsSolution = true, Points = 2 }));
        Assert.Equal("241eb65be571cf6793128e8b34abdb04", CellChecksum.Of(NotebookCell.Code("hi"), new GradingMetadata { GradeId = "ro", IsLocked = true }));
        Assert.Equal("6fea5809b074e01841e78433ca93dafa", CellChecksum.Of(NotebookCell.Code("# YOUR CODE HERE"), new GradingMetadata { GradeId = "s", IsSolution = true }));
    }

    [Fact]
    public void Line_ends_of_another_system_are_no_change()
    {
        var metadata = new GradingMetadata { GradeId = "a", IsLocked = true };

        Assert.Equal(CellChecksum.Of(NotebookCell.Code("a\nb"), metadata), CellChecksum.Of(NotebookCell.Code("a\r\nb"), metadata));
        Assert.NotEqual(CellChecksum.Of(NotebookCell.Code("a\nb"), metadata), CellChecksum.Of(NotebookCell.Code("a\n\nb"), metadata));
    }

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(5, "5.0")]
    [InlineData(2.5, "2.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(1.25e-7, "1.25e-07")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(100, "100.0")]
    [InlineData(-3.75, "-3.75")]
    public void Numbers_are_written_as_Python_prints_them(double number, string written) => Assert.Equal(written, PythonFloat.Write(number));

    [Fact]
    public void Every_number_is_read_back_as_itself() =>
        Prop.ForAll<NormalFloat>(number => double.Parse(PythonFloat.Write(number.Get), CultureInfo.InvariantCulture).Equals(number.Get)).QuickCheckThrowOnFailure();
}
