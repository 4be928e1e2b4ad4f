using MediaCourse.Executor.Formatting;

namespace MediaCourse.Executor.Tests.Formatting;

public class ConventionTests
{
    private readonly ValueFormatter _formatter = new();

    [Fact]
    public void Without_preferred_types_only_the_html_of_a_source_is_shown()
    {
        var shown = _formatter.Format(new Plain("<x>"));

        Assert.Equal([new Rendering("text/html", "<b>html of <x></b>", IsJson: false)], shown.Renderings);
    }

    [Fact]
    public void Preferred_types_are_shown_exactly_and_in_order()
    {
        var shown = _formatter.Format(new Preferring("x"));

        Assert.Equal<string[]>(["text/plain", "application/vnd.test.v1+json", "text/html"], MimeTypes(shown));
        Assert.Equal("plain of x", shown.TextOf("text/plain"));
    }

    [Fact]
    public void A_json_type_comes_out_as_json()
    {
        var json = Assert.Single(_formatter.Format(new Preferring("x")).Renderings, rendering => rendering.IsJson);

        Assert.Equal("""{"value":"x"}""", json.Text);
    }

    [Fact]
    public void Text_that_is_no_json_is_not_passed_off_as_json()
    {
        var shown = Assert.Single(_formatter.Format(new Preferring("\""), "application/vnd.test.v1+json").Renderings);

        Assert.False(shown.IsJson);
        Assert.Equal("text/plain", shown.MimeType);
    }

    [Fact]
    public void A_derived_class_is_shown_by_its_ancestors_formatters() =>
        Assert.Equal("<b>html of d</b>", _formatter.Format(new Derived("d")).TextOf("text/html"));

    [Fact]
    public void A_derived_class_with_formatters_of_its_own_is_shown_by_them() =>
        Assert.Equal("<u>own</u>", _formatter.Format(new DerivedWithOwn("d")).TextOf("text/html"));

    [Fact]
    public void An_open_generic_is_shown_for_every_argument()
    {
        Assert.Equal("<b>html of 1</b>", _formatter.Format(new Box<int>(1)).TextOf("text/html"));
        Assert.Equal("<b>html of a</b>", _formatter.Format(new Box<string>("a")).TextOf("text/html"));
    }

    [Fact]
    public void A_formatter_for_an_open_generic_type_is_asked_for_its_constructions() =>
        Assert.Equal("<b>html of 1</b>", _formatter.Format(new TypedBox<int>(1)).TextOf("text/html"));

    [Fact]
    public void A_struct_is_shown_by_its_formatters() =>
        Assert.Equal("<b>html of s</b>", _formatter.Format(new Valued("s")).TextOf("text/html"));

    [Fact]
    public void An_attribute_on_an_interface_means_nothing()
    {
        var html = _formatter.Format(new OfInterface("<i>")).TextOf("text/html");

        Assert.DoesNotContain("html of", html, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_and_properties_in_tables_are_shown_by_their_formatters()
    {
        Assert.Contains("<td><b>html of a</b></td>", _formatter.Format(new[] { new Plain("a") }).TextOf("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td><b>html of b</b></td>", _formatter.Format(new { Part = new Plain("b") }).TextOf("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td><b>html of c</b></td>", _formatter.Format(new Dictionary<string, Plain>(StringComparer.Ordinal) { ["k"] = new("c") }).TextOf("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_whose_own_html_would_fill_pages_is_shown_by_its_text()
    {
        var html = _formatter.Format(new[] { new Plain(new string('x', 5_000)) }).TextOf("text/html");

        Assert.Contains("<td>plain of xxx", html, StringComparison.Ordinal);
        Assert.Contains("… (first 1,000 of ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_plain_text_table_an_elements_own_text_stands() =>
        Assert.Contains("plain of a", _formatter.Format(new[] { new Plain("a") }, "text/plain").TextOf("text/plain"), StringComparison.Ordinal);

    [Fact]
    public void A_formatter_that_declines_leaves_the_value_to_the_next()
    {
        Assert.Equal("second", _formatter.Format(new Declining(1)).TextOf("text/html"));
    }

    [Fact]
    public void Where_all_decline_the_default_is_shown()
    {
        Assert.Contains("<td>2</td>", _formatter.Format(new Declining(2)).TextOf("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formatter_that_throws_is_named_and_the_default_is_shown()
    {
        var html = _formatter.Format(new Failing("kept")).TextOf("text/html");

        Assert.Contains("InvalidOperationException: boom &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("half", html, StringComparison.Ordinal);
        Assert.Contains("<td>kept</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_cannot_be_created_is_told_and_the_default_is_shown()
    {
        var html = _formatter.Format(new BadSource("kept")).TextOf("text/html");

        Assert.Contains("could not be read", html, StringComparison.Ordinal);
        Assert.Contains("<td>kept</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_in_no_offered_media_type_is_plain_text_that_says_so()
    {
        var shown = Assert.Single(_formatter.Format(new Plain("x"), "image/png").Renderings);

        Assert.Equal("text/plain", shown.MimeType);
        Assert.Contains("image/png", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registered_assembly_formats_types_of_others()
    {
        _formatter.Register(typeof(ConventionTests).Assembly);

        Assert.Equal<string[]>(["text/html", "text/plain"], MimeTypes(_formatter.Format(new Version(1, 2))));
        Assert.Equal("<b>version 1.2</b>", _formatter.Format(new Version(1, 2)).TextOf("text/html"));
    }

    [Fact]
    public void An_assembly_registered_late_is_taken_up()
    {
        Assert.Equal("<pre>1.2</pre>", _formatter.Format(new Version(1, 2)).TextOf("text/html"));

        _formatter.Register(typeof(ConventionTests).Assembly);

        Assert.Equal("<b>version 1.2</b>", _formatter.Format(new Version(1, 2)).TextOf("text/html"));
    }

    [Fact]
    public void A_registered_assembly_leaves_other_types_alone()
    {
        _formatter.Register(typeof(ConventionTests).Assembly);

        Assert.Equal<string[]>(["text/html", "text/plain"], MimeTypes(_formatter.Format(new Uri("http://example.org/"))));
        Assert.Equal("<pre>http://example.org/</pre>", _formatter.Format(new Uri("http://example.org/")).TextOf("text/html"));
    }

    [Fact]
    public void A_registered_formatter_for_an_ancestor_gives_way_to_the_types_own()
    {
        _formatter.Register(typeof(ConventionTests).Assembly);

        Assert.Equal("<b>html of x</b>", _formatter.Format(new Plain("x")).TextOf("text/html"));
        Assert.Equal("<i>any named</i>", _formatter.Format(new OtherNamed()).TextOf("text/html"));
    }

    private static string[] MimeTypes(FormattedValue shown) => [.. shown.Renderings.Select(rendering => rendering.MimeType)];
}
