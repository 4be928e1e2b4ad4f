using MediaCourse.Notebooks.Packages;

namespace MediaCourse.Notebooks.Tests.Packages;

public class PackageRequestTests
{
    [Theory]
    [InlineData("nuget: MathNet.Numerics, 5.0.0", "MathNet.Numerics", "5.0.0")]
    [InlineData("nuget:MathNet.Numerics,5.0.0", "MathNet.Numerics", "5.0.0")]
    [InlineData("NUGET: FuzzySharp", "FuzzySharp", null)]
    [InlineData("nuget: FuzzySharp,", "FuzzySharp", null)]
    [InlineData("nuget: A-b_c.D, 1.0.0-beta.2+build.7", "A-b_c.D", "1.0.0-beta.2+build.7")]
    [InlineData("nuget: A, *-*", "A", "*-*")]
    [InlineData("nuget: A, *", "A", "*")]
    [InlineData("nuget: A, 1.2.*", "A", "1.2.*")]
    [InlineData("nuget: A, 1.2.0-*", "A", "1.2.0-*")]
    [InlineData("nuget: A, [1.0, 2.0)", "A", "[1.0, 2.0)")]
    [InlineData("nuget: A, [1.0]", "A", "[1.0]")]
    [InlineData("nuget: A, (, 2.0]", "A", "(, 2.0]")]
    public void A_reference_names_an_id_and_perhaps_a_version(string reference, string id, string? version) =>
        Assert.Equal(new PackageRequest(id, version), PackageRequest.Parse(reference));

    [Theory]
    [InlineData("nuget:", "names no package")]
    [InlineData("nuget: , 1.0", "names no package")]
    [InlineData("nuget: a b, 1.0", "'a b' is no package id")]
    [InlineData("nuget: ../x, 1.0", "'../x' is no package id")]
    [InlineData("nuget: a\"/><Exec Command=\"x\"/>, 1.0", "is no package id")]
    [InlineData("nuget: A, latest", "'latest' is no version of the package A")]
    [InlineData("nuget: A, 1.0, 2.0", "'1.0, 2.0' is no version")]
    [InlineData("nuget: A, 1..0", "'1..0' is no version")]
    [InlineData("nuget: A, 1.0\n", null)]
    [InlineData("nuget: A, $(Version)", "is no version")]
    public void A_malformed_reference_is_refused_with_what_is_wrong(string reference, string? message)
    {
        if (message is null)
        {
            Assert.Equal("1.0", PackageRequest.Parse(reference).Version);
            return;
        }

        var error = Assert.Throws<PackageRestoreException>(() => PackageRequest.Parse(reference));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
