/** Stands in for packages that jsPDF names but this program never lets it use. */
export default null;
