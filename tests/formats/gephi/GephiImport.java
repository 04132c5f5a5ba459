import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Imports a file as Gephi's window "Import report" does, without merging edges or scaling, and prints what Gephi then has as
 * one JSON value; further arguments are files that Gephi then exports to, each by the format that its name ends in.
 */
final class GephiImport {
  private static final StringBuilder json = new StringBuilder();

  public static void main(String[] arguments) throws Exception {
    // What the toolkit prints by itself goes to standard error, so that standard output is the JSON alone.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    Report report = container.getReport();
    container.getLoader().setAutoScale(false);
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(container, new DefaultProcessor(), workspace);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    print(model, report);
    ExportController exporter = Lookup.getDefault().lookup(ExportController.class);
    for (int each = 1; each < arguments.length; each++) exporter.exportFile(new File(arguments[each]), workspace);
    out.println(json);
    System.exit(0);
  }

  private static void print(GraphModel model, Report report) {
    Graph graph = model.getGraph();
    json.append("{\"directed\":").append(model.isDirected());
    json.append(",\"dynamic\":").append(model.isDynamic());
    json.append(",\"timeFormat\":").append(text(model.getTimeFormat().toString()));
    json.append(",\"bounds\":").append(interval(model.getTimeBounds()));
    json.append(",\"issues\":").append(list(issues(report)));
    json.append(",\"nodes\":[");
    String separator = "";
    for (Node node : graph.getNodes().toArray()) {
      json.append(separator).append("{\"id\":").append(text(node.getId())).append(",\"label\":").append(text(node.getLabel()));
      json.append(",\"x\":").append(node.x()).append(",\"y\":").append(node.y()).append(",\"size\":").append(node.size());
      json.append(",\"color\":").append(text(String.format("#%06x", node.getRGBA() & 0xffffff)));
      attributes(node);
      separator = ",";
    }
    json.append("],\"edges\":[");
    separator = "";
    for (Edge edge : graph.getEdges().toArray()) {
      json.append(separator).append("{\"id\":").append(text(edge.getId())).append(",\"label\":").append(text(edge.getLabel()));
      json.append(",\"source\":").append(text(edge.getSource().getId())).append(",\"target\":").append(text(edge.getTarget().getId()));
      json.append(",\"kind\":").append(text(edge.getTypeLabel())).append(",\"directed\":").append(edge.isDirected());
      json.append(",\"intervals\":[");
      Interval[] intervals = edge.getIntervals();
      for (int each = 0; each < intervals.length; each++) json.append(each == 0 ? "" : ",").append(interval(intervals[each]));
      json.append("]");
      attributes(edge);
      separator = ",";
    }
    json.append("]}");
  }

  private static void attributes(Element element) {
    json.append(",\"attributes\":{");
    String separator = "";
    for (Column column : element.getTable()) {
      Object value = column.isProperty() ? null : element.getAttribute(column);
      if (value == null) continue;
      boolean plain = value instanceof Number || value instanceof Boolean;
      json.append(separator).append(text(column.getTitle())).append(":").append(plain ? value : text(value));
      separator = ",";
    }
    json.append("}}");
  }

  private static List<String> issues(Report report) {
    List<String> found = new ArrayList<>();
    report.getIssues(1000).forEachRemaining(issue -> found.add(issue.getLevel() + ": " + issue.getMessage()));
    return found;
  }

  private static String list(List<String> items) {
    StringBuilder all = new StringBuilder("[");
    for (String item : items) all.append(all.length() == 1 ? "" : ",").append(text(item));
    return all.append("]").toString();
  }

  /** Milliseconds since 1970 in UTC; null for an open end. */
  private static String interval(Interval span) {
    return "[" + instant(span.getLow()) + "," + instant(span.getHigh()) + "]";
  }

  private static String instant(double at) {
    return Double.isInfinite(at) ? "null" : String.valueOf((long) at);
  }

  private static String text(Object value) {
    if (value == null) return "null";
    StringBuilder quoted = new StringBuilder("\"");
    for (char each : value.toString().toCharArray()) {
      if (each == '"' || each == '\\') quoted.append('\\').append(each);
      else if (each < ' ' || Character.isSurrogate(each)) quoted.append(String.format("\\u%04x", (int) each));
      else quoted.append(each);
    }
    return quoted.append('"').toString();
  }
}
